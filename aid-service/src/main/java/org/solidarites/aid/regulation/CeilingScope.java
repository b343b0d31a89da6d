package org.solidarites.aid.regulation;

/** Whose grants count together for the ceilings of a year. */
public enum CeilingScope {
    /** All who live together. */
    HOUSEHOLD,
    /** Each one for oneself. */
    PERSON
}
