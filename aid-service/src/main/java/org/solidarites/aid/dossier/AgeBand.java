package org.solidarites.aid.dossier;

import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;

/** How old the oldest adult of a household is, as coarse as figures need it. Plain Java. */
public enum AgeBand {
    /** Those to whom facultative aids were opened on 3 October 2024. */
    UNDER_26(0),
    FROM_26_TO_39(26),
    FROM_40_TO_59(40),
    FROM_60_TO_74(60),
    FROM_75(75);

    private final int from;

    AgeBand(int from) {
        this.from = from;
    }

    /** The band of somebody born on a day, on another day. */
    static AgeBand of(LocalDate birthDate, LocalDate on) {
        int age = Period.between(birthDate, on).getYears();
        return Arrays.stream(values())
                .filter(band -> band.from <= age)
                .reduce((younger, older) -> older)
                .orElse(UNDER_26);
    }
}
