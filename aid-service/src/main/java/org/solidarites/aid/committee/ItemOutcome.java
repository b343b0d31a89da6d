package org.solidarites.aid.committee;

/** What a session made of a dossier. */
public enum ItemOutcome {
    GRANTED,
    REFUSED,
    ADJOURNED,
    /** The session ended before it came to it: it may stand on the agenda of another. */
    NOT_REACHED
}
