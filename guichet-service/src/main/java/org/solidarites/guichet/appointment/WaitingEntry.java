package org.solidarites.guichet.appointment;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.aggregate.Aggregate;
import org.solidarites.chassis.identity.Caller;
import org.solidarites.chassis.identity.Role;
import org.solidarites.chassis.problem.FieldError;
import org.solidarites.chassis.problem.Refusal;
import org.solidarites.guichet.GuichetProblem;
import org.solidarites.guichet.agenda.BookableMotive;

/**
 * Somebody who waits for a slot to be freed. A freed slot is held for the one who had the fewest offers and has waited
 * longest; unanswered it goes to the next one, and who let one go is not offered the same again.
 */
@Entity
@Table(name = "waiting_entry")
class WaitingEntry extends Aggregate {

    @Enumerated(EnumType.STRING)
    private WaitingState state;

    private String guichet;
    private UUID motiveId;

    @Enumerated(EnumType.STRING)
    private BookedBy waiterKind;

    private String waiterSubject;
    private @Nullable String waiterOrganization;
    private LocalDate firstDay;
    private LocalDate lastDay;
    private Instant enteredAt;
    private int offers;
    private @Nullable UUID offeredClaim;

    @SuppressWarnings("UnusedVariable") // the query for the next one reads it
    private @Nullable String offeredAgent;

    private @Nullable Instant offeredStart;
    private @Nullable Instant offeredUntil;

    @SuppressWarnings("NullAway.Init") // for Hibernate, which fills the fields
    protected WaitingEntry() {}

    /**
     * Enters the list.
     *
     * @throws Refusal {@code DAYS_CROSSED}, {@code DAYS_IN_THE_PAST}
     */
    static WaitingEntry enter(BookableMotive motive, Booker waiter, LocalDate first, LocalDate last, Instant now) {
        FieldError lastDay = FieldError.inBody("lastDay");
        if (last.isBefore(Times.day(now))) {
            throw SlotSearch.pastDays(last, Times.day(now)).at(lastDay);
        }
        if (last.isBefore(first)) {
            throw GuichetProblem.DAYS_CROSSED
                    .refuse()
                    .with("from", first)
                    .with("to", last)
                    .at(lastDay);
        }
        WaitingEntry entry = new WaitingEntry();
        entry.state = WaitingState.WAITING;
        entry.guichet = motive.guichet();
        entry.motiveId = motive.id();
        entry.waiterKind = waiter.as();
        entry.waiterSubject = waiter.subject();
        entry.waiterOrganization = waiter.organization();
        entry.firstDay = first;
        entry.lastDay = last;
        entry.enteredAt = now;
        return entry;
    }

    /** A slot is held for this one alone. */
    void offer(Claim claim) {
        state = WaitingState.OFFERED;
        offers++;
        offeredClaim = claim.id();
        offeredAgent = claim.agent();
        offeredStart = claim.time().start();
        offeredUntil = Objects.requireNonNull(claim.heldUntil());
        raise(new WaitingEvents.Offered(id(), guichet, motiveId, offeredStart, offeredUntil));
    }

    /** The offer was not taken: waits on behind the others, or no more after so many offers. */
    void letGo(int offersAtMost) {
        if (state == WaitingState.OFFERED) {
            withdraw(offers < offersAtMost ? WaitingState.WAITING : WaitingState.LAPSED);
        }
    }

    void booked() {
        withdraw(WaitingState.BOOKED);
    }

    /** What was booked, or has lapsed, stays what became of it. */
    void leave() {
        if (state == WaitingState.WAITING || state == WaitingState.OFFERED) {
            withdraw(WaitingState.LEFT);
        }
    }

    private void withdraw(WaitingState next) {
        state = next;
        offeredClaim = null;
        offeredUntil = null;
    }

    /** Whoever entered it sees it, and for all others it does not exist. */
    boolean isVisibleTo(Caller caller) {
        return caller.has(Role.PARTNER)
                ? caller.actsFor(waiterOrganization)
                : caller.subject().equals(waiterSubject);
    }

    Booker waiter() {
        return new Booker(waiterKind, waiterSubject, waiterOrganization);
    }

    UUID motiveId() {
        return motiveId;
    }

    @Nullable
    UUID offeredClaim() {
        return offeredClaim;
    }

    WaitingEntryView view() {
        return new WaitingEntryView(
                id(),
                state,
                guichet,
                motiveId,
                firstDay,
                lastDay,
                Times.inCity(enteredAt),
                offeredClaim,
                offeredClaim == null || offeredStart == null ? null : Times.inCity(offeredStart),
                offeredUntil == null ? null : Times.inCity(offeredUntil));
    }
}
