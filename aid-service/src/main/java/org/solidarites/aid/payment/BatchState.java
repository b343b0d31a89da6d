package org.solidarites.aid.payment;

/** How far a batch has come. */
public enum BatchState {
    PREPARED,
    /** By another person; it can be paid. */
    APPROVED,
    /** It will not be paid: its payments can be put in another batch. */
    DISSOLVED
}
