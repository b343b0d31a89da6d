package org.solidarites.local;

/** Something that the person at the keyboard can do something about: its message says what. */
public final class StackException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** A full sentence, or several. */
    public StackException(String message) {
        super(message);
    }

    /** The same, with what went wrong underneath. */
    public StackException(String message, Throwable cause) {
        super(message, cause);
    }
}
