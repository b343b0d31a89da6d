package org.solidarites.guichet.opening.hours;

import ch.poole.openinghoursparser.Holiday;
import ch.poole.openinghoursparser.Nth;
import ch.poole.openinghoursparser.WeekDayRange;
import ch.poole.openinghoursparser.WeekRange;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Weeks, days of the week and holidays, as tests of a day. */
final class WeekSelectors {

    private static final int DAYS_PER_WEEK = 7;

    private WeekSelectors() {}

    /** A day is named if its ISO week is in one of the ranges. */
    static DayTest ofWeeks(List<WeekRange> ranges) {
        return DayTest.any(ranges.stream().map(WeekSelectors::ofWeek).toList());
    }

    private static DayTest ofWeek(WeekRange range) {
        int first = range.getStartWeek();
        int last = range.getEndWeek() == WeekRange.UNDEFINED_WEEK ? first : range.getEndWeek();
        int step = Math.max(range.getInterval(), 1);
        if (last < first && step > 1) {
            return (day, calendar) -> Certainty.UNKNOWN;
        }
        return (day, calendar) -> {
            int week = day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
            boolean inside = last < first ? week >= first || week <= last : week >= first && week <= last;
            return Certainty.of(inside && (week - first) % step == 0);
        };
    }

    /**
     * Days of the week and holidays of one rule: {@code Mo-Fr,PH} is either, {@code PH Mo-Fr} a holiday on such a day.
     */
    static @Nullable DayTest of(@Nullable List<WeekDayRange> weekdays, @Nullable List<Holiday> holidays) {
        List<DayTest> either = new ArrayList<>();
        if (weekdays != null) {
            weekdays.forEach(range -> either.add(ofWeekdays(range)));
        }
        List<DayTest> both = new ArrayList<>();
        if (holidays != null) {
            boolean alternative = weekdays == null || holidays.getFirst().getUseAsWeekDay();
            holidays.forEach(holiday -> (alternative ? either : both).add(ofHoliday(holiday)));
        }
        if (both.isEmpty()) {
            return either.isEmpty() ? null : DayTest.any(either);
        }
        return DayTest.all(List.of(DayTest.any(both), DayTest.any(either)));
    }

    private static DayTest ofHoliday(Holiday holiday) {
        int offset = holiday.getOffset();
        if (holiday.getType() == Holiday.Type.PH) {
            return (day, calendar) -> Certainty.of(calendar.isPublicHoliday(day.minusDays(offset)));
        }
        return (day, calendar) -> calendar.schoolHoliday(day.minusDays(offset));
    }

    private static DayTest ofWeekdays(WeekDayRange range) {
        int first = range.getStartDay().ordinal() + 1;
        int last = range.getEndDay() == null ? first : range.getEndDay().ordinal() + 1;
        int offset = range.getOffset();
        List<Nth> nths = range.getNths() == null ? List.of() : range.getNths();
        return (day, calendar) -> {
            LocalDate counted = day.minusDays(offset);
            int weekday = counted.getDayOfWeek().getValue();
            boolean inside = last < first ? weekday >= first || weekday <= last : weekday >= first && weekday <= last;
            return Certainty.of(inside && (nths.isEmpty() || isNth(counted, nths)));
        };
    }

    private static boolean isNth(LocalDate day, List<Nth> nths) {
        int fromStart = (day.getDayOfMonth() - 1) / DAYS_PER_WEEK + 1;
        int fromEnd = -((day.lengthOfMonth() - day.getDayOfMonth()) / DAYS_PER_WEEK + 1);
        return nths.stream().anyMatch(nth -> {
            int first = nth.getStartNth();
            int last = nth.getEndNth() == Nth.INVALID_NTH ? first : nth.getEndNth();
            return (fromStart >= first && fromStart <= last) || (fromEnd >= first && fromEnd <= last);
        });
    }
}
