package org.solidarites.aid.regulation;

/** A document that is no valid règlement; the message says which, where in it, and what is wrong. */
public class InvalidRegulationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    InvalidRegulationException(String message, Throwable cause) {
        super(message, cause);
    }

    InvalidRegulationException(String message) {
        super(message);
    }
}
