package org.solidarites.longevity.eligibility;

import java.time.LocalDate;

/** What the rules of admission say of a person, with the reason. */
public sealed interface Verdict {

    /** The activity is for this person. */
    record Admitted() implements Verdict {}

    /**
     * The person is below the minimum age on the day of the activity.
     *
     * @param minimumAge in years
     * @param from the day from which the person is old enough
     */
    record TooYoung(int minimumAge, LocalDate from) implements Verdict {}

    /** The activity is for carers and the person does not declare to be one. */
    record NotACarer() implements Verdict {}
}
