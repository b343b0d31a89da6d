package org.solidarites.aid.engine;

/** Three-valued: a missing fact makes a condition unknown and is never guessed. */
public enum Truth {
    TRUE,
    FALSE,
    UNKNOWN;

    static Truth of(boolean known) {
        return known ? TRUE : FALSE;
    }
}
