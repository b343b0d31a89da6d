package org.solidarites.longevity.activity;

/** Whether something takes place. */
public enum ActivityState {
    PLANNED,
    /** It does not take place; this is the end. */
    CANCELLED
}
