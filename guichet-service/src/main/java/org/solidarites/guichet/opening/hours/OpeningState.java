package org.solidarites.guichet.opening.hours;

/** Whether one finds somebody. What is not sure is {@link #UNKNOWN}, and never said to be closed. */
public enum OpeningState {
    OPEN,
    CLOSED,
    UNKNOWN
}
