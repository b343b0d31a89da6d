package org.solidarites.longevity.registration;

/** How a registration ended. */
public enum EndReason {
    /** Whoever may do so cancelled it. */
    CANCELLED,
    /** The person did not want the place that she was offered. */
    DECLINED,
    /** As many offers as the policy allows stayed without an answer. */
    UNANSWERED,
    /** The activity started before a place became free. */
    NOT_SERVED,
    /** The activity does not take place. */
    ACTIVITY_CANCELLED
}
