package org.solidarites.guichet.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.identity.Caller;
import org.solidarites.chassis.page.Cursor;
import org.solidarites.chassis.problem.FieldError;
import org.solidarites.chassis.problem.Refusal;
import org.solidarites.guichet.GuichetProblem;
import org.solidarites.guichet.agenda.Agendas;
import org.solidarites.guichet.agenda.BookableMotive;
import org.solidarites.guichet.agenda.slot.Interval;
import org.solidarites.guichet.directory.Guichets;

/** Slots that are held for somebody. */
@ApplicationScoped
class Holds {

    private final Guichets guichets;
    private final Agendas agendas;
    private final FollowUps followUps;
    private final Taking taking;
    private final ClaimRepository claims;
    private final AppointmentRepository appointments;
    private final WaitingList waiting;
    private final AppointmentConfig config;
    private final Clock clock;

    Holds(
            Guichets guichets,
            Agendas agendas,
            FollowUps followUps,
            Taking taking,
            ClaimRepository claims,
            AppointmentRepository appointments,
            WaitingList waiting,
            AppointmentConfig config,
            Clock clock) {
        this.guichets = guichets;
        this.agendas = agendas;
        this.followUps = followUps;
        this.taking = taking;
        this.claims = claims;
        this.appointments = appointments;
        this.waiting = waiting;
        this.config = config;
        this.clock = clock;
    }

    /**
     * What somebody may book.
     *
     * @param agent the one agent with whom it must be, or null
     */
    record Wish(
            BookableMotive motive, Booker booker, @Nullable String agent) {}

    /**
     * Makes sure that the caller may book this.
     *
     * @param follows the appointment that is followed up, or null
     * @throws Refusal {@code UNKNOWN_GUICHET}, {@code GUICHET_NOT_OPEN}, {@code UNKNOWN_MOTIVE}, {@code MOTIVE_NOT_BOOKABLE}, {@code
     *     FOLLOW_UP_NEEDED}
     */
    Wish wish(String guichet, String motiveCode, @Nullable UUID follows, Caller caller) {
        guichets.requireOpen(guichet, FieldError.inBody("guichet"));
        Booker booker = Booker.of(caller, guichet);
        FieldError place = FieldError.inBody("motive");
        BookableMotive motive =
                agendas.motive(guichet, motiveCode).orElseThrow(() -> Booker.unknownMotive(guichet, place));
        booker.as().require(motive, place);
        return new Wish(motive, booker, followUps.agent(motive, follows, FieldError.inBody("follows")));
    }

    /**
     * A hold for the caller.
     *
     * @param isNew false if the caller held the slot already, as after a double click
     */
    record Held(Claim claim, boolean isNew) {}

    /**
     * Holds a slot for the caller. Residents come themselves, so a slot that is theirs is not held for them once more;
     * partners and agents hold one for each of several people, and the last of them is told that none is left.
     *
     * @throws Refusal {@code TOO_MANY_HOLDS}, {@code ALREADY_BOOKED}, and what {@link #wish} and {@link Taking#take} refuse
     */
    Held hold(NewHold request, Caller caller) {
        Wish wish = wish(request.guichet(), request.motive(), request.follows(), caller);
        Instant start = request.startsAt().toInstant();
        if (wish.booker().as() == BookedBy.RESIDENT) {
            Optional<Claim> own = own(wish, start);
            if (own.isPresent()) {
                return new Held(own.get(), false);
            }
        }
        requireFewHolds(wish.booker(), config.holdsAtMost() - 1);
        String agent = wish.agent() == null ? request.agent() : wish.agent();
        Claim hold = hold(wish.motive(), wish.booker(), start, agent);
        // those who did not get their slot have not come here: only what one booker gets is counted in turn
        if (wish.booker().as() != BookedBy.AGENT) {
            claims.inTurn(wish.booker().subject());
            requireFewHolds(wish.booker(), config.holdsAtMost());
        }
        return new Held(hold, true);
    }

    /** What is the booker's already. */
    private Optional<Claim> own(Wish wish, Instant start) {
        String subject = wish.booker().subject();
        if (appointments.isBooked(subject, wish.motive().id(), start)) {
            throw GuichetProblem.ALREADY_BOOKED
                    .refuse()
                    .with("start", Times.inCity(start))
                    .at(FieldError.inBody("startsAt"));
        }
        return claims.held(subject, wish.motive().id(), start, clock.instant());
    }

    /** What the caller holds now, newest first. */
    List<Claim> of(Caller caller, Optional<Cursor> before, int rows) {
        return claims.heldBy(caller.subject(), before, rows, clock.instant());
    }

    /** Holds a slot of a motive that the booker is known to be allowed. */
    Claim hold(BookableMotive motive, Booker booker, Instant start, @Nullable String agent) {
        Interval time = Interval.of(start, motive.length());
        Instant now = clock.instant();
        waiting.passOn(time);
        return taking.take(
                motive,
                booker,
                time,
                agent,
                free -> claims.hold(motive, free, time, booker, now.plus(config.holdFor()), null, now));
    }

    private void requireFewHolds(Booker booker, int most) {
        if (booker.as() != BookedBy.AGENT && claims.countHeld(booker.subject(), clock.instant()) > most) {
            throw GuichetProblem.TOO_MANY_HOLDS
                    .refuse()
                    .with("most", config.holdsAtMost())
                    .retryAfter(config.holdFor());
        }
    }

    /**
     * A hold of the caller that is not over.
     *
     * @throws Refusal {@code HOLD_NOT_FOUND}, {@code HOLD_BOOKED}, {@code HOLD_EXPIRED}
     */
    Claim find(UUID id, Caller caller) {
        Claim hold = claims.find(id)
                .filter(claim -> caller.subject().equals(claim.heldBy()))
                .orElseThrow(() -> gone(id, caller));
        if (hold.isOver(clock.instant())) {
            throw GuichetProblem.HOLD_EXPIRED.refuse();
        }
        return hold;
    }

    /** Who booked it is told so; for all others it never was. */
    private Refusal gone(UUID hold, Caller caller) {
        return appointments
                .bookedOf(hold, caller.subject())
                .map(appointment -> GuichetProblem.HOLD_BOOKED.refuse().with("appointment", appointment))
                .orElseGet(GuichetProblem.HOLD_NOT_FOUND::refuse);
    }

    /**
     * Lets a hold of the caller go.
     *
     * @throws Refusal {@code HOLD_NOT_FOUND}, {@code HOLD_BOOKED}, {@code HOLD_EXPIRED}
     */
    void release(UUID id, Caller caller) {
        Claim hold = find(id, caller);
        if (hold.waitingEntryId() == null) {
            claims.release(hold.id());
        } else {
            waiting.passOn(hold);
        }
    }
}
