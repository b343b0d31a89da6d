package org.solidarites.guichet.opening.hours;

import ch.poole.openinghoursparser.DateRange;
import ch.poole.openinghoursparser.DateWithOffset;
import ch.poole.openinghoursparser.YearRange;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Dates, ranges of dates, months and Easter, as tests of a day. */
final class DateSelectors {

    private static final DayTest NOT_UNDERSTOOD = (day, calendar) -> Certainty.UNKNOWN;

    private DateSelectors() {}

    /** A day is named if one of the ranges has it. */
    static DayTest of(List<DateRange> ranges) {
        List<DayTest> tests = new ArrayList<>();
        DateWithOffset first = ranges.getFirst().getStartDate();
        for (DateRange range : ranges) {
            DayTest own = of(range);
            boolean yearless = range.getStartDate().undefinedYear() && !first.undefinedYear();
            tests.add(yearless ? afterDatedOne(own, range, first.getYear()) : own);
        }
        return DayTest.any(tests);
    }

    /** {@code 2026 Jul,Aug} means August of that year; whether {@code 2026 Jul 14,Aug 15} does, nobody can say. */
    private static DayTest afterDatedOne(DayTest own, DateRange range, int year) {
        Certainty elsewhere = isMonth(range.getStartDate()) ? Certainty.NO : Certainty.UNKNOWN;
        return (day, calendar) -> own.holds(day, calendar).and(day.getYear() == year ? Certainty.YES : elsewhere);
    }

    private static DayTest of(DateRange range) {
        DateWithOffset start = range.getStartDate();
        DateWithOffset end = range.getEndDate();
        if (!understood(start) || (end != null && !understood(end)) || range.getInterval() > 0) {
            return NOT_UNDERSTOOD;
        }
        if (end == null) {
            return isMonth(start) ? month(start) : date(start);
        }
        return start.undefinedYear() ? everyYear(start, end) : once(start, end);
    }

    private static boolean understood(DateWithOffset date) {
        return !date.isOpenEnded() && date.getWeekDayOffset() == null;
    }

    private static boolean isMonth(DateWithOffset date) {
        return date.getVarDate() == null && date.getNthWeekDay() == null && date.undefinedDay();
    }

    private static DayTest month(DateWithOffset named) {
        Month month = monthOf(named);
        return (day, calendar) ->
                Certainty.of(day.getMonth() == month && (named.undefinedYear() || day.getYear() == named.getYear()));
    }

    /** An offset can carry a date into the year before or after the one that it is counted from. */
    private static DayTest date(DateWithOffset named) {
        if (!named.undefinedYear()) {
            LocalDate only = resolve(named, named.getYear(), monthOf(named), false);
            return (day, calendar) -> Certainty.of(day.equals(only));
        }
        return (day, calendar) -> {
            for (int year = day.getYear() - 1; year <= day.getYear() + 1; year++) {
                if (day.equals(resolve(named, year, monthOf(named), false))) {
                    return Certainty.YES;
                }
            }
            return Certainty.NO;
        };
    }

    private static DayTest everyYear(DateWithOffset start, DateWithOffset end) {
        Month endMonth = end.getMonth() == null ? monthOf(start) : monthOf(end);
        return (day, calendar) -> {
            LocalDate from = resolve(start, day.getYear(), monthOf(start), false);
            LocalDate to = resolve(end, day.getYear(), endMonth, true);
            if (from == null || to == null) {
                return Certainty.NO;
            }
            boolean after = !day.isBefore(from);
            boolean before = !day.isAfter(to);
            return Certainty.of(to.isBefore(from) ? after || before : after && before);
        };
    }

    private static DayTest once(DateWithOffset start, DateWithOffset end) {
        Month endMonth = end.getMonth() == null ? monthOf(start) : monthOf(end);
        LocalDate from = resolve(start, start.getYear(), monthOf(start), false);
        int endYear = end.undefinedYear() ? start.getYear() : end.getYear();
        LocalDate sameYear = resolve(end, endYear, endMonth, true);
        boolean runsOver = end.undefinedYear() && from != null && sameYear != null && sameYear.isBefore(from);
        LocalDate to = runsOver ? resolve(end, endYear + 1, endMonth, true) : sameYear;
        return (day, calendar) -> Certainty.of(from != null && to != null && !day.isBefore(from) && !day.isAfter(to));
    }

    private static @Nullable Month monthOf(DateWithOffset date) {
        return date.getMonth() == null ? null : Month.of(date.getMonth().ordinal() + 1);
    }

    /** The date in a year; null if that year has none: February 29th, a fifth Monday. */
    private static @Nullable LocalDate resolve(DateWithOffset date, int year, @Nullable Month month, boolean isEnd) {
        LocalDate plain = undisplaced(date, year, month, isEnd);
        return plain == null ? null : plain.plusDays(date.getDayOffset());
    }

    private static @Nullable LocalDate undisplaced(
            DateWithOffset date, int year, @Nullable Month month, boolean isEnd) {
        if (date.getVarDate() != null || month == null) {
            return Easter.in(year);
        }
        YearMonth ofYear = YearMonth.of(year, month);
        if (date.getNthWeekDay() != null) {
            DayOfWeek weekday = DayOfWeek.of(date.getNthWeekDay().ordinal() + 1);
            LocalDate nth = ofYear.atDay(1).with(TemporalAdjusters.dayOfWeekInMonth(date.getNth(), weekday));
            return nth.getMonth() == month ? nth : null;
        }
        if (date.undefinedDay()) {
            return isEnd ? ofYear.atEndOfMonth() : ofYear.atDay(1);
        }
        if (date.getDay() > ofYear.lengthOfMonth()) {
            return isEnd ? ofYear.atEndOfMonth() : null;
        }
        return ofYear.atDay(date.getDay());
    }

    /** A day is named if its year is in one of the ranges. */
    static DayTest ofYears(List<YearRange> ranges) {
        return DayTest.any(ranges.stream().map(DateSelectors::ofYear).toList());
    }

    private static DayTest ofYear(YearRange range) {
        int first = range.getStartYear();
        boolean single = range.getEndYear() == YearRange.UNDEFINED_YEAR && !range.isOpenEnded();
        int last = single ? first : range.isOpenEnded() ? Integer.MAX_VALUE : range.getEndYear();
        int step = Math.max(range.getInterval(), 1);
        return (day, calendar) -> {
            int year = day.getYear();
            return Certainty.of(year >= first && year <= last && (year - first) % step == 0);
        };
    }
}
