package org.solidarites.longevity.indicator;

/** What each figure means: in the bundles named like this enum. */
public enum FigureWords {
    QUARTIERS_COVERED("quartiersCovered"),
    ACTIVITIES("places.activities"),
    PLACES_OFFERED("places.offered"),
    PLACES_TAKEN("places.taken"),
    MEDIAN_DAYS_WAITED("medianDaysWaited"),
    REGISTRATIONS("registrations"),
    WITH_PLACE("withPlace"),
    FIRST_PARTICIPATIONS("firstParticipations");

    private final String field;

    FigureWords(String field) {
        this.field = field;
    }

    /** The name of the figure in an answer. */
    String field() {
        return field;
    }
}
