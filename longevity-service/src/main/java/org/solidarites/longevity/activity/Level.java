package org.solidarites.longevity.activity;

/** How much one should know before. */
public enum Level {
    BEGINNER,
    INTERMEDIATE,
    ADVANCED
}
