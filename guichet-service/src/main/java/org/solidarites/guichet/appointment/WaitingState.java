package org.solidarites.guichet.appointment;

/** Where somebody who waits for a slot stands. */
public enum WaitingState {
    WAITING,
    /** A freed slot is held for them alone. */
    OFFERED,
    BOOKED,
    /** Too many offers went unanswered. */
    LAPSED,
    LEFT
}
