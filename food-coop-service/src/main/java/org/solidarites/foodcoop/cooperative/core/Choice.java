package org.solidarites.foodcoop.cooperative.core;

/** What an actor answers to a proposal. */
public enum Choice {
    /** For it, or consenting to it. */
    FOR,
    /** Against it, or objecting to it with a reason. */
    AGAINST,
    ABSTAIN
}
