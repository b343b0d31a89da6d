package org.solidarites.longevity.space;

/** What makes a room or an activity accessible. */
public enum Accessibility {
    WHEELCHAIR,
    HEARING_LOOP,
    LARGE_PRINT,
    SIGN_LANGUAGE,
    EASY_READ,
    RESTING_PLACE
}
