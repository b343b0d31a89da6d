package org.solidarites.longevity.registration;

/** What happened to a registration. */
public enum MovementKind {
    /** Registered, and there was a place. */
    CONFIRMED,
    /** Registered, and waits for a place. */
    WAITING,
    /** Her turn came, with fewer places free than she needs: they went to the next. */
    PASSED_OVER,
    /** A place is held for her alone. */
    OFFERED,
    /** The service was away while the offer ran: she was given the time back. */
    EXTENDED,
    /** She took the place. */
    ACCEPTED,
    /** She did not want the place. */
    DECLINED,
    /** The offer stayed without an answer. */
    RAN_OUT,
    /** It was cancelled. */
    CANCELLED,
    /** It ended by itself: too many offers without an answer, or the activity started or does not take place. */
    ENDED
}
