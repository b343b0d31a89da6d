package org.solidarites.longevity.activity;

/** What became of a planned session. */
public enum SessionChange {
    MOVED,
    CANCELLED
}
