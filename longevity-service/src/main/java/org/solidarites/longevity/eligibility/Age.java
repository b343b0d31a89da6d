package org.solidarites.longevity.eligibility;

import java.time.LocalDate;

/**
 * Ages in whole years. Somebody born on 29 February reaches an age on 28 February where the year has no 29th: a period
 * of years ends on the last day of the month if it lacks that day (code de procédure civile, art. 641; applied here by
 * analogy, and in the person's favour).
 */
public final class Age {

    /** The oldest age that is taken for true, in years: nobody is known to have reached it. */
    public static final int OLDEST = 125;

    private Age() {}

    /** The day on which somebody is that many years old. */
    public static LocalDate reachedOn(LocalDate birthDate, int years) {
        return birthDate.plusYears(years);
    }

    /** Whether somebody is that many years old on a day; on the birthday itself one is. */
    public static boolean isReached(LocalDate birthDate, int years, LocalDate on) {
        return !reachedOn(birthDate, years).isAfter(on);
    }

    /** Whether somebody living today can have been born then. */
    public static boolean isPlausible(LocalDate birthDate, LocalDate today) {
        return !birthDate.isAfter(today) && !birthDate.isBefore(today.minusYears(OLDEST));
    }
}
