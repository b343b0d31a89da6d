package org.solidarites.longevity.eligibility;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Whom an activity admits.
 *
 * @param audience for whom it is meant
 * @param minimumAge in years, reached on the day of the activity; set for seniors, and only for them
 */
public record Admission(Audience audience, @Nullable Integer minimumAge) {

    public Admission {
        if ((audience == Audience.SENIORS) != (minimumAge != null)) {
            throw new IllegalArgumentException("a minimum age goes with SENIORS, and only with them");
        }
    }

    /**
     * Whether the activity admits this person, and if not, why.
     *
     * @param isCarer whether the person declares to care for somebody close
     * @param day the day of the activity
     */
    public Verdict judge(LocalDate birthDate, boolean isCarer, LocalDate day) {
        if (audience == Audience.CARERS) {
            return isCarer ? new Verdict.Admitted() : new Verdict.NotACarer();
        }
        return minimumAge == null || Age.isReached(birthDate, minimumAge, day)
                ? new Verdict.Admitted()
                : new Verdict.TooYoung(minimumAge, Age.reachedOn(birthDate, minimumAge));
    }
}
