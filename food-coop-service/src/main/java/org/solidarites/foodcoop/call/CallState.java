package org.solidarites.foodcoop.call;

/** How far a call has come. */
public enum CallState {
    /** Coordinators are still writing it. */
    DRAFT,
    /** All may read it; projects are received while it is open. */
    PUBLISHED,
    /** Published, and over by the clock: projects are judged. */
    CLOSED,
    /** The council has awarded. */
    DELIBERATED,
    /** Kept to be read. */
    ARCHIVED
}
