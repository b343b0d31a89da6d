package org.solidarites.longevity.carer;

/** What a carer may do for a senior. */
public enum CarerRight {
    /** Register her, answer for her and cancel. */
    BOOK,
    /** Come along and take a place of her own. */
    ACCOMPANY,
    /** See what she is registered for, also what she did herself. */
    SEE
}
