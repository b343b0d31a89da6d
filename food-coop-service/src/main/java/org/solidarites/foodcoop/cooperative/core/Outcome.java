package org.solidarites.foodcoop.cooperative.core;

/** What came of a proposal. */
public enum Outcome {
    ADOPTED,
    REJECTED,
    /** Too few answered. */
    NO_QUORUM
}
