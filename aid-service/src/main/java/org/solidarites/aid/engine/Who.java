package org.solidarites.aid.engine;

/** Of whom a condition asks something: one of them is enough, or it is asked of each. */
public enum Who {
    ANY_ADULT,
    EVERY_ADULT,
    ANY_CHILD
}
