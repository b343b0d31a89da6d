package org.solidarites.guichet.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.identity.Caller;
import org.solidarites.chassis.problem.FieldError;
import org.solidarites.chassis.problem.Refusal;
import org.solidarites.guichet.GuichetProblem;
import org.solidarites.guichet.agenda.Agendas;
import org.solidarites.guichet.agenda.BookableMotive;
import org.solidarites.guichet.agenda.slot.Interval;
import org.solidarites.guichet.directory.GuichetState;
import org.solidarites.guichet.directory.GuichetView;
import org.solidarites.guichet.directory.Guichets;

/** Slots that are held for somebody. */
@ApplicationScoped
class Holds {

    private final Guichets guichets;
    private final Agendas agendas;
    private final FollowUps followUps;
    private final Taking taking;
    private final ClaimRepository claims;
    private final WaitingList waiting;
    private final AppointmentConfig config;
    private final Clock clock;

    Holds(
            Guichets guichets,
            Agendas agendas,
            FollowUps followUps,
            Taking taking,
            ClaimRepository claims,
            WaitingList waiting,
            AppointmentConfig config,
            Clock clock) {
        this.guichets = guichets;
        this.agendas = agendas;
        this.followUps = followUps;
        this.taking = taking;
        this.claims = claims;
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
     * @throws Refusal {@code UNKNOWN_GUICHET}, {@code UNKNOWN_MOTIVE}, {@code MOTIVE_NOT_BOOKABLE}, {@code
     *     FOLLOW_UP_NEEDED}
     */
    Wish wish(String guichetCode, String motiveCode, @Nullable UUID follows, Caller caller) {
        String guichet = openGuichet(guichetCode);
        Booker booker = Booker.of(caller, guichet);
        FieldError place = FieldError.inBody("motive");
        BookableMotive motive =
                agendas.motive(guichet, motiveCode).orElseThrow(() -> Booker.unknownMotive(guichet, place));
        booker.as().require(motive, place);
        return new Wish(motive, booker, followUps.agent(motive, follows, FieldError.inBody("follows")));
    }

    /**
     * Holds a slot for the caller.
     *
     * @throws Refusal {@code TOO_MANY_HOLDS}, and what {@link #wish} and {@link Taking#take} refuse
     */
    Claim hold(NewHold request, Caller caller) {
        Wish wish = wish(request.guichet(), request.motive(), request.follows(), caller);
        requireFewHolds(wish.booker());
        String agent = wish.agent() == null ? request.agent() : wish.agent();
        return hold(wish.motive(), wish.booker(), request.startsAt().toInstant(), agent);
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

    private String openGuichet(String code) {
        return guichets.ofCode(code)
                .filter(guichet -> guichet.state() == GuichetState.OPEN)
                .map(GuichetView::code)
                .orElseThrow(() -> GuichetProblem.UNKNOWN_GUICHET
                        .refuse()
                        .with("guichet", code)
                        .at(FieldError.inBody("guichet")));
    }

    private void requireFewHolds(Booker booker) {
        if (booker.as() != BookedBy.AGENT
                && claims.countHeld(booker.subject(), clock.instant()) >= config.holdsAtMost()) {
            throw GuichetProblem.TOO_MANY_HOLDS
                    .refuse()
                    .with("most", config.holdsAtMost())
                    .retryAfter(config.holdFor());
        }
    }

    /**
     * A hold of the caller that is not over.
     *
     * @throws Refusal {@code HOLD_NOT_FOUND}, {@code HOLD_EXPIRED}
     */
    Claim find(UUID id, Caller caller) {
        Claim hold = claims.find(id)
                .filter(claim -> caller.subject().equals(claim.heldBy()))
                .orElseThrow(GuichetProblem.HOLD_NOT_FOUND::refuse);
        if (hold.isOver(clock.instant())) {
            throw GuichetProblem.HOLD_EXPIRED.refuse();
        }
        return hold;
    }

    /**
     * Lets a hold of the caller go.
     *
     * @throws Refusal {@code HOLD_NOT_FOUND}, {@code HOLD_EXPIRED}
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
