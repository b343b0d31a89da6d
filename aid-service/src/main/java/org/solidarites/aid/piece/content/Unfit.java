package org.solidarites.aid.piece.content;

/** Why some bytes are not taken. */
public enum Unfit {
    /** There are none. */
    EMPTY,
    /** They begin like nothing that is known here. */
    UNKNOWN,
    /** They begin like a known kind, and then break off or break its rules. */
    DAMAGED,
    /** They are two kinds of file at once. */
    TWOFOLD
}
