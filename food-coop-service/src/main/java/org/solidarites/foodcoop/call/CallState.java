package org.solidarites.foodcoop.call;

/** How far a call has come. */
public enum CallState {
    /** Being written: only coordinators see it. */
    DRAFT,
    /** Announced, with its envelope put aside; projects are received between its two dates. */
    PUBLISHED,
    /** The closing instant has passed: nothing more is received. */
    CLOSED
}
