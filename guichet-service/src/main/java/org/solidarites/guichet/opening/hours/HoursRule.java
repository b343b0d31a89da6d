package org.solidarites.guichet.opening.hours;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One rule of an expression.
 *
 * @param kind how it goes with the rules before it
 * @param says what it says of its times
 * @param days the days it names
 * @param dated whether it names days at all; otherwise it goes for all
 * @param spans its times on such a day
 * @param holidays which holidays it names, so that the reason can be told
 */
record HoursRule(Kind kind, Verdict says, DayTest days, boolean dated, List<Span> spans, Holidays holidays) {

    enum Kind {
        /** Separated by {@code ;}: on the days it names it takes the place of what came before. */
        NORMAL,
        /** Separated by a comma: it adds to what came before. */
        ADDITIONAL,
        /** Separated by {@code ||}: it fills what came before left closed. */
        FALLBACK
    }

    /** Which holidays a rule names. */
    record Holidays(boolean publicOnes, boolean schoolOnes) {}

    /** Whether it puts what the rules before it say of the same day aside; {@code off} only paints over. */
    boolean replaces(boolean previousDated) {
        boolean claims = dated || (!previousDated && says.state() == OpeningState.OPEN);
        return kind == Kind.NORMAL && !says.isClosed() && claims;
    }

    boolean reachesNextDay() {
        for (Span span : spans) {
            if (span.end() > Span.DAY) {
                return true;
            }
        }
        return false;
    }

    /** The holiday that this day is, if it is one that the rule names: the reason of what it says. */
    @Nullable
    OpeningReason holiday(LocalDate day, CityCalendar calendar) {
        if (holidays.publicOnes() && calendar.isPublicHoliday(day)) {
            return OpeningReason.PUBLIC_HOLIDAY;
        }
        boolean school = holidays.schoolOnes() && calendar.schoolHoliday(day) == Certainty.YES;
        return school ? OpeningReason.SCHOOL_HOLIDAY : null;
    }
}
