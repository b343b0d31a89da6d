package org.solidarites.longevity.carer;

/** How a link between a senior and her carer stands. */
public enum CarerLinkState {
    /** Given, and the carer has not taken it up yet. */
    GIVEN,
    /** In force. */
    ACTIVE,
    /** Its time is over. */
    EXPIRED,
    /** One of both has ended it. */
    ENDED
}
