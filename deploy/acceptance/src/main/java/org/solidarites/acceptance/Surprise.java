package org.solidarites.acceptance;

/** The suite did not do what the story says it does. */
public final class Surprise extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Surprise(String what) {
        super(what);
    }
}
