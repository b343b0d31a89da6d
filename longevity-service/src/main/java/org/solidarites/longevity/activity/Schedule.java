package org.solidarites.longevity.activity;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.solidarites.chassis.city.CityTime;
import org.solidarites.chassis.problem.CommonProblem;
import org.solidarites.chassis.problem.FieldError;
import org.solidarites.chassis.problem.Refusal;
import org.solidarites.chassis.problem.Unfit;
import org.solidarites.longevity.LongevityProblem;
import org.solidarites.longevity.Moment;
import org.solidarites.longevity.activity.core.Recurrence;
import org.solidarites.longevity.activity.core.SessionTime;
import org.solidarites.longevity.activity.core.Timetable;

/** Draws the sessions of an activity that is to be entered, and refuses those that can not be. */
final class Schedule {

    static final Duration LONGEST = Duration.ofHours(12);
    static final int SESSIONS_AT_MOST = 200;

    private Schedule() {}

    /**
     * All sessions in order, at least one.
     *
     * @throws Refusal {@code ACTIVITY_ENDS_BEFORE_START}, {@code ACTIVITY_TOO_LONG}, {@code ACTIVITY_IN_THE_PAST}, {@code
     *     FORM_WITHOUT_RECURRENCE}, {@code RECURRENCE_OF_A_SINGLE_SESSION}, {@code RECURRENCE_WITHOUT_FIRST_DAY}, {@code
     *     EXCEPTION_WITHOUT_SESSION}, {@code TOO_MANY_SESSIONS}, {@code RECURRENCE_TOO_LONG}
     */
    static List<SessionTime> of(NewActivity entry, Instant now) {
        SessionTime first = time(entry.startsAt(), entry.endsAt(), now);
        SessionRule rule = entry.recurrence();
        if (rule == null) {
            if (entry.wantedForm() == ActivityForm.SERIES) {
                throw LongevityProblem.FORM_WITHOUT_RECURRENCE.refuse().at(FieldError.inBody("recurrence"));
            }
            return List.of(first);
        }
        if (entry.wantedForm() == ActivityForm.SINGLE) {
            throw LongevityProblem.RECURRENCE_OF_A_SINGLE_SESSION.refuse().at(FieldError.inBody("form"));
        }
        Recurrence recurrence = read(rule);
        LocalDate firstDay = LocalDate.ofInstant(first.start(), CityTime.ZONE);
        checkDays(recurrence, firstDay);
        return Timetable.of(first, recurrence);
    }

    /** One session, read to the second. */
    static SessionTime time(OffsetDateTime startsAt, OffsetDateTime endsAt, Instant now) {
        Instant start = startsAt.toInstant().truncatedTo(ChronoUnit.SECONDS);
        Instant end = endsAt.toInstant().truncatedTo(ChronoUnit.SECONDS);
        if (!end.isAfter(start)) {
            throw LongevityProblem.ACTIVITY_ENDS_BEFORE_START.refuse().at(FieldError.inBody("endsAt"));
        }
        if (Duration.between(start, end).compareTo(LONGEST) > 0) {
            throw LongevityProblem.ACTIVITY_TOO_LONG
                    .refuse()
                    .with("hours", LONGEST.toHours())
                    .at(FieldError.inBody("endsAt"));
        }
        if (start.isBefore(now)) {
            throw LongevityProblem.ACTIVITY_IN_THE_PAST
                    .refuse()
                    .with("startsAt", new Moment(start))
                    .with("now", new Moment(now))
                    .at(FieldError.inBody("startsAt"));
        }
        return new SessionTime(start, end);
    }

    private static Recurrence read(SessionRule rule) {
        try {
            return new Recurrence(rule.rule(), rule.exceptions());
        } catch (Unfit unfit) {
            throw CommonProblem.INVALID_INPUT.refuse().at(FieldError.inBody("recurrence/rule", unfit.advice()));
        }
    }

    private static void checkDays(Recurrence recurrence, LocalDate firstDay) {
        List<LocalDate> days = recurrence.days(firstDay);
        if (!days.contains(firstDay) || recurrence.exceptions().contains(firstDay)) {
            throw LongevityProblem.RECURRENCE_WITHOUT_FIRST_DAY
                    .refuse()
                    .with("firstDay", firstDay)
                    .at(FieldError.inBody("recurrence/rule"));
        }
        for (int i = 0; i < recurrence.exceptions().size(); i++) {
            LocalDate exception = recurrence.exceptions().get(i);
            if (!days.contains(exception)) {
                throw LongevityProblem.EXCEPTION_WITHOUT_SESSION
                        .refuse()
                        .with("day", exception)
                        .at(FieldError.inBody("recurrence/exceptions/" + i));
            }
        }
        if (days.size() > SESSIONS_AT_MOST) {
            throw LongevityProblem.TOO_MANY_SESSIONS
                    .refuse()
                    .with("most", SESSIONS_AT_MOST)
                    .at(FieldError.inBody("recurrence/rule"));
        }
        if (recurrence.goesBeyond(firstDay)) {
            throw LongevityProblem.RECURRENCE_TOO_LONG
                    .refuse()
                    .with("years", Recurrence.YEARS_AT_MOST)
                    .at(FieldError.inBody("recurrence/rule"));
        }
    }
}
