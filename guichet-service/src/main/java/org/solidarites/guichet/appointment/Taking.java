package org.solidarites.guichet.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.problem.FieldError;
import org.solidarites.chassis.problem.Refusal;
import org.solidarites.guichet.GuichetProblem;
import org.solidarites.guichet.agenda.BookableMotive;
import org.solidarites.guichet.agenda.slot.AgentTime;
import org.solidarites.guichet.agenda.slot.Interval;

/** Takes a slot that is offered, with the first agent whose time can be had; those with the emptiest day come first. */
@ApplicationScoped
class Taking {

    private static final FieldError START = FieldError.inBody("startsAt");

    private final FreeSlots free;
    private final Clock clock;

    Taking(FreeSlots free, Clock clock) {
        this.free = free;
        this.clock = clock;
    }

    /**
     * Takes a slot with one of the agents who are free.
     *
     * @param agent the one agent with whom it must be, or null
     * @param take tries to take it with an agent; empty if somebody else was faster
     * @return what was taken
     * @throws Refusal {@code SLOT_IN_THE_PAST}, {@code SLOT_OUTSIDE_DELAYS}, {@code SLOT_NOT_OFFERED}, {@code SLOT_TAKEN}
     */
    Claim take(
            BookableMotive motive,
            Booker booker,
            Interval time,
            @Nullable String agent,
            Function<String, Optional<Claim>> take) {
        requireInTime(motive, booker, time.start());
        LocalDate day = Times.day(time.start());
        List<AgentTime> times = free.times(motive, agent, day).stream()
                .sorted(Comparator.comparingInt(some -> some.taken().size()))
                .toList();
        return times.stream()
                .filter(some -> offers(some, motive, time))
                .map(some -> take.apply(some.agent()))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(() -> refusal(times, motive, time));
    }

    private static boolean offers(AgentTime some, BookableMotive motive, Interval time) {
        return some.slots(motive.length(), motive.places()).stream()
                .anyMatch(slot -> slot.time().equals(time));
    }

    /** It is taken if it would be offered but for what is taken; otherwise it never was a slot. */
    private static Refusal refusal(List<AgentTime> times, BookableMotive motive, Interval time) {
        boolean couldBe = times.stream()
                .anyMatch(some -> offers(some, motive, time) || (some.isOpen(time) && some.isTaken(time)));
        return (couldBe ? GuichetProblem.SLOT_TAKEN : GuichetProblem.SLOT_NOT_OFFERED)
                .refuse()
                .with("start", Times.inCity(time.start()))
                .at(START);
    }

    private void requireInTime(BookableMotive motive, Booker booker, Instant start) {
        Instant now = clock.instant();
        if (!start.isAfter(now)) {
            throw GuichetProblem.SLOT_IN_THE_PAST
                    .refuse()
                    .with("start", Times.inCity(start))
                    .at(START);
        }
        if (!motive.isInTime(start, now, booker.as().level())) {
            throw GuichetProblem.SLOT_OUTSIDE_DELAYS
                    .refuse()
                    .with("earliest", motive.earliest().toMinutes())
                    .with("latest", motive.latest().toDays())
                    .at(START);
        }
    }
}
