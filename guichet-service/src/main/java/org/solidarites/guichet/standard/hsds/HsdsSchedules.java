package org.solidarites.guichet.standard.hsds;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.solidarites.guichet.directory.GuichetView;
import org.solidarites.guichet.directory.OpeningException;
import org.solidarites.guichet.opening.hours.CityCalendar;

/**
 * The hours of a place as schedules of the standard. A rule states its times with an offset from UTC, which is not the
 * same in summer and in winter; so a rule is told for as long as one offset holds, from now to the change after the
 * next, and not for public holidays that are off, nor for the days on which other hours are announced.
 */
record HsdsSchedules(LocalDate today, CityCalendar calendar) {

    private static final String CLOSED = "off";

    /** Days in a row, both ends included; for ever where there is no last one. */
    private record Days(LocalDate from, @Nullable LocalDate to, ZoneOffset offset) {

        /** What is left of these days without some in the middle of them. */
        List<Days> without(LocalDate first, LocalDate last) {
            boolean apart = last.isBefore(from) || (to != null && first.isAfter(to));
            if (apart) {
                return List.of(this);
            }
            List<Days> left = new ArrayList<>();
            if (from.isBefore(first)) {
                left.add(new Days(from, first.minusDays(1), offset));
            }
            if (to == null || to.isAfter(last)) {
                left.add(new Days(last.plusDays(1), to, offset));
            }
            return left;
        }
    }

    /**
     * The schedules of a place, told for its own sake or for a service that is given there.
     *
     * @param owner id of what they are told for
     */
    List<HsdsSchedule> of(GuichetView place, UUID owner) {
        List<OpeningException> ahead = place.openingExceptions().stream()
                .filter(exception -> !exception.to().isBefore(today))
                .toList();
        List<HsdsSchedule> all = new ArrayList<>();
        String expression = place.openingHours();
        if (expression != null && !expression.isBlank()) {
            Optional<WeeklyHours> weekly = WeeklyHours.read(expression);
            if (weekly.isPresent()) {
                periods(place.changedAt()).stream()
                        .flatMap(days -> withoutHolidays(days, weekly.get()).stream())
                        .flatMap(days -> without(days, ahead).stream())
                        .forEach(days -> all.addAll(rules(weekly.get(), days, expression, owner)));
            } else {
                all.add(text(HsdsIds.of("schedule", owner), null, null, expression, null));
            }
        }
        ahead.forEach(exception -> all.add(text(
                HsdsIds.of("schedule", owner, exception.from(), exception.to(), exception.reason()),
                exception.from(),
                exception.to(),
                exception.hours() == null || exception.hours().isBlank() ? CLOSED : exception.hours(),
                exception.reason())));
        return all;
    }

    private List<Days> withoutHolidays(Days days, WeeklyHours weekly) {
        if (!weekly.closedOnHolidays()) {
            return List.of(days);
        }
        LocalDate last = days.to() == null ? today.plusYears(1) : days.to();
        List<Days> left = List.of(new Days(days.from(), last, days.offset()));
        for (LocalDate day : days.from().datesUntil(last.plusDays(1)).toList()) {
            if (weekly.open(day.getDayOfWeek()) && calendar.isPublicHoliday(day)) {
                left = left.stream()
                        .flatMap(part -> part.without(day, day).stream())
                        .toList();
            }
        }
        return left;
    }

    private static List<Days> without(Days days, List<OpeningException> exceptions) {
        List<Days> left = List.of(days);
        for (OpeningException exception : exceptions) {
            left = left.stream()
                    .flatMap(part -> part.without(exception.from(), exception.to()).stream())
                    .toList();
        }
        return left;
    }

    /** The time of the present offset and that of the next; what we know begins with the last change of the entry. */
    private List<Days> periods(Instant known) {
        ZoneId zone = calendar.zone();
        Instant tomorrow = today.plusDays(1).atStartOfDay(zone).toInstant();
        LocalDate changed = known.atZone(zone).toLocalDate();
        LocalDate since = changed.isAfter(today) ? today : changed;
        ZoneOffset present = zone.getRules().getOffset(tomorrow);
        ZoneOffsetTransition next = zone.getRules().nextTransition(tomorrow.minusSeconds(1));
        if (next == null) {
            return List.of(new Days(since, null, present));
        }
        ZoneOffsetTransition before = zone.getRules().previousTransition(tomorrow);
        ZoneOffsetTransition after = zone.getRules().nextTransition(next.getInstant());
        LocalDate begin = before == null || day(before).isBefore(since) ? since : day(before);
        return List.of(
                new Days(begin, day(next).minusDays(1), present),
                new Days(day(next), after == null ? null : day(after).minusDays(1), next.getOffsetAfter()));
    }

    private static LocalDate day(ZoneOffsetTransition transition) {
        return transition.getDateTimeAfter().toLocalDate();
    }

    private static List<HsdsSchedule> rules(WeeklyHours weekly, Days days, String expression, UUID owner) {
        return weekly.days().entrySet().stream()
                .map(hours -> new HsdsSchedule(
                        HsdsIds.of("schedule", owner, days.from(), hours.getKey()),
                        days.from(),
                        days.to(),
                        days.offset().getTotalSeconds() / 3600.0,
                        "MO",
                        "WEEKLY",
                        byday(hours.getValue()),
                        expression,
                        at(hours.getKey().opens(), days.offset()),
                        at(hours.getKey().closes(), days.offset()),
                        null))
                .toList();
    }

    private static String byday(Set<DayOfWeek> days) {
        return days.stream().map(day -> day.name().substring(0, 2)).collect(Collectors.joining(","));
    }

    private static String at(LocalTime time, ZoneOffset offset) {
        return time.atOffset(offset).toString();
    }

    private static HsdsSchedule text(
            UUID id, @Nullable LocalDate from, @Nullable LocalDate to, String hours, @Nullable String notes) {
        return new HsdsSchedule(id, from, to, null, null, null, null, hours, null, null, notes);
    }
}
