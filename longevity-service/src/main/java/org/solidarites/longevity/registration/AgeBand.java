package org.solidarites.longevity.registration;

import java.time.LocalDate;
import java.time.Period;

/** Ages as figures show them: wide enough to point at nobody by themselves. */
final class AgeBand {

    private static final int SENIOR = 60;
    private static final int OLDEST_BAND = 90;

    private AgeBand() {}

    /** {@code UNDER_60}, {@code 60_69}, {@code 70_79}, {@code 80_89} or {@code 90_PLUS}. */
    static String of(LocalDate birthDate, LocalDate today) {
        int years = Period.between(birthDate, today).getYears();
        if (years < SENIOR) {
            return "UNDER_60";
        }
        if (years >= OLDEST_BAND) {
            return "90_PLUS";
        }
        int from = years / 10 * 10;
        return from + "_" + (from + 9);
    }
}
