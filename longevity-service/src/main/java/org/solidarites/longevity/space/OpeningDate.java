package org.solidarites.longevity.space;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import org.solidarites.chassis.problem.Unfit;
import org.solidarites.longevity.LongevityAdvice;

/**
 * When a space opened, as precisely as its source says: a day ({@code 2024-06-15}) or only a month ({@code 2024-06}).
 *
 * @param text ISO 8601 calendar date, complete or without the day
 */
public record OpeningDate(String text) {

    private static final int LENGTH_OF_A_MONTH = "2024-06".length();

    /**
     * Reads a day or a month.
     *
     * @throws Unfit if it is neither
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public OpeningDate {
        try {
            earliest(text);
        } catch (DateTimeException notADate) {
            throw new Unfit(LongevityAdvice.DAY_OR_MONTH);
        }
    }

    @JsonValue
    @Override
    public String text() {
        return text;
    }

    /** Whether even the first day that is meant lies after that day. */
    boolean isAfter(LocalDate day) {
        return earliest(text).isAfter(day);
    }

    private static LocalDate earliest(String text) {
        return text.length() == LENGTH_OF_A_MONTH ? YearMonth.parse(text).atDay(1) : LocalDate.parse(text);
    }

    @Override
    public String toString() {
        return text;
    }
}
