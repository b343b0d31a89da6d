package org.solidarites.guichet.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.identity.Callers;
import org.solidarites.chassis.problem.Advice;
import org.solidarites.chassis.problem.CommonProblem;
import org.solidarites.chassis.problem.FieldError;
import org.solidarites.chassis.problem.Refusal;
import org.solidarites.guichet.GuichetAdvice;
import org.solidarites.guichet.GuichetProblem;
import org.solidarites.guichet.agenda.Agendas;
import org.solidarites.guichet.agenda.BookableMotive;
import org.solidarites.guichet.agenda.slot.Slot;
import org.solidarites.guichet.directory.Desk;
import org.solidarites.guichet.directory.Guichets;

/** What somebody who looks for a slot gets to see. */
@ApplicationScoped
class SlotSearch {

    private static final int DAYS_AT_MOST = 92;
    private static final int YEARS_AT_MOST = 100;
    private static final FieldError MOTIVE = FieldError.inParameter("motive");

    private final Guichets guichets;
    private final Agendas agendas;
    private final FreeSlots free;
    private final FollowUps followUps;
    private final Callers callers;
    private final Clock clock;

    SlotSearch(Guichets guichets, Agendas agendas, FreeSlots free, FollowUps followUps, Callers callers, Clock clock) {
        this.guichets = guichets;
        this.agendas = agendas;
        this.free = free;
        this.followUps = followUps;
        this.callers = callers;
        this.clock = clock;
    }

    /** Days that are searched, both included. */
    record Days(LocalDate from, LocalDate to) {}

    /** No day is searched that is centuries away, where sums of days end. */
    static void requirePlausible(@Nullable LocalDate day, String parameter, LocalDate today) {
        if (day != null && Math.abs((long) day.getYear() - today.getYear()) > YEARS_AT_MOST) {
            throw CommonProblem.INVALID_INPUT
                    .refuse()
                    .at(FieldError.inParameter(
                            parameter, Advice.of(GuichetAdvice.DAY_WITHIN_YEARS).with("years", YEARS_AT_MOST)));
        }
    }

    /** Nothing is free in the past. */
    static void requireToCome(LocalDate last, String parameter, LocalDate today) {
        if (last.isBefore(today)) {
            throw pastDays(last, today).at(FieldError.inParameter(parameter));
        }
    }

    static Refusal pastDays(LocalDate last, LocalDate today) {
        return GuichetProblem.DAYS_IN_THE_PAST.refuse().with("last", last).with("today", today);
    }

    /** The days as asked for; today and the week from there on where they are not said. */
    record Asked(@Nullable LocalDate from, @Nullable LocalDate to) {

        Days within(LocalDate today) {
            requirePlausible(from, "from", today);
            requirePlausible(to, "to", today);
            LocalDate first = from == null ? today : from;
            LocalDate last = to == null ? first.plusDays(6) : to;
            if (last.isBefore(first)) {
                throw GuichetProblem.DAYS_CROSSED
                        .refuse()
                        .with("from", first)
                        .with("to", last)
                        .at(FieldError.inParameter("to"));
            }
            requireToCome(last, "to", today);
            if (ChronoUnit.DAYS.between(first, last) >= DAYS_AT_MOST) {
                throw GuichetProblem.RANGE_TOO_LONG
                        .refuse()
                        .with("days", DAYS_AT_MOST)
                        .at(FieldError.inParameter("to"));
            }
            return new Days(first, last);
        }
    }

    /**
     * The free times of one desk.
     *
     * @throws Refusal {@code GUICHET_NOT_FOUND}, {@code UNKNOWN_MOTIVE}, {@code MOTIVE_NOT_BOOKABLE}, {@code
     *     FOLLOW_UP_NEEDED}, {@code DAYS_CROSSED}, {@code DAYS_IN_THE_PAST}, {@code RANGE_TOO_LONG}
     */
    Slots ofGuichet(UUID guichetId, @Nullable String code, Asked asked, @Nullable UUID follows) {
        Desk guichet = guichets.desk(guichetId).orElseThrow(GuichetProblem.GUICHET_NOT_FOUND::refuse);
        Booker booker = Booker.looking(callers.current(), guichet.code());
        BookableMotive motive = agendas.motive(guichet.code(), required(code))
                .orElseThrow(() -> Booker.unknownMotive(guichet.code(), MOTIVE));
        booker.as().require(motive, MOTIVE);
        String referent = followUps.agent(motive, follows, FieldError.inParameter("follows"));
        return guichet.isOpen()
                ? of(motive, booker, asked, referent)
                : new Slots(guichet.code(), motive.code(), List.of());
    }

    /**
     * The free times of a motive that the booker is known to be allowed.
     *
     * @throws Refusal {@code DAYS_CROSSED}, {@code DAYS_IN_THE_PAST}, {@code RANGE_TOO_LONG}
     */
    Slots of(BookableMotive motive, Booker booker, Asked asked) {
        return of(motive, booker, asked, null);
    }

    private Slots of(BookableMotive motive, Booker booker, Asked asked, @Nullable String referent) {
        Days days = asked.within(Times.day(clock.instant()));
        List<Slot> slots = free.of(motive, booker, days.from(), days.to()).stream()
                .filter(slot -> referent == null || slot.agent().equals(referent))
                .toList();
        return new Slots(motive.guichet(), motive.code(), Slots.merge(slots, booker.as() == BookedBy.AGENT));
    }

    static String required(@Nullable String code) {
        if (code == null || code.isBlank()) {
            throw CommonProblem.INVALID_INPUT
                    .refuse()
                    .at(FieldError.inParameter("motive", Advice.of(GuichetAdvice.MOTIVE_CODE)));
        }
        return code;
    }
}
