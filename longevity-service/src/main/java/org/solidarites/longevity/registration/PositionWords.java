package org.solidarites.longevity.registration;

/** How a registration stands, in sentences for people: in the bundles named like this enum. */
public enum PositionWords {
    CONFIRMED,
    OFFERED,
    CANCELLED,
    IN_LINE,
    FOR_TWO,
    POINTS,
    NO_POINTS,
    AHEAD,
    LET_ONE_RUN_OUT,
    PLACES_OFFERED,
    NEXT
}
