package org.solidarites.longevity.activity;

/** How one takes part. */
public enum ActivityForm {
    /** One session, for which one registers. */
    SINGLE,
    /** Several sessions, for all of which one registers once. */
    SERIES,
    /** One or more sessions to which one just comes. */
    DROP_IN
}
