package org.solidarites.aid.regulation;

/** A document's condition asks for a fact, a right or an aid that the document does not name. */
class UnknownFactException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    UnknownFactException(String message) {
        super(message);
    }
}
