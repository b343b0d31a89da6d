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
    private final AppointmentConfig config;
    private final Clock clock;

    Holds(
            Guichets guichets,
            Agendas agendas,
            FollowUps followUps,
            Taking taking,
            ClaimRepository claims,
            AppointmentConfig config,
            Clock clock) {
        this.guichets = guichets;
        this.agendas = agendas;
        this.followUps = followUps;
        this.taking = taking;
        this.claims = claims;
        this.config = config;
        this.clock = clock;
    }

    /**
     * Holds a slot for the caller.
     *
     * @throws Refusal {@code UNKNOWN_GUICHET}, {@code UNKNOWN_MOTIVE}, {@code MOTIVE_NOT_BOOKABLE}, {@code
     *     FOLLOW_UP_NEEDED}, {@code TOO_MANY_HOLDS}, and what {@link Taking#take} refuses
     */
    Claim hold(NewHold request, Caller caller) {
        String guichet = openGuichet(request.guichet());
        Booker booker = Booker.of(caller, guichet);
        BookableMotive motive = agendas.motive(guichet, request.motive())
                .orElseThrow(() -> Booker.unknownMotive(guichet, FieldError.inBody("motive")));
        booker.require(motive, FieldError.inBody("motive"));
        String referent = followUps.agent(motive, request.follows(), FieldError.inBody("follows"));
        requireFewHolds(booker);
        return hold(motive, booker, request.startsAt().toInstant(), referent == null ? request.agent() : referent);
    }

    /** Holds a slot of a motive that the booker is known to be allowed. */
    Claim hold(BookableMotive motive, Booker booker, Instant start, @Nullable String agent) {
        Interval time = Interval.of(start, motive.length());
        Instant now = clock.instant();
        return taking.take(
                motive,
                booker,
                time,
                agent,
                free -> claims.hold(motive, free, time, booker, now.plus(config.holdFor()), now));
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
        claims.release(find(id, caller).id());
    }
}
