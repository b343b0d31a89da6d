package org.solidarites.aid.envelope;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.Set;
import org.solidarites.aid.AidProblem;
import org.solidarites.chassis.aggregate.Aggregate;
import org.solidarites.chassis.identity.Caller;
import org.solidarites.chassis.identity.Role;
import org.solidarites.chassis.money.Euros;
import org.solidarites.chassis.problem.FieldError;
import org.solidarites.chassis.problem.Refusal;

/**
 * What may be granted of one aid in one year. Its totals are those of its newest entry; each change makes the next
 * entry, and both are kept together.
 */
@Entity
@Table(name = "envelope")
class Envelope extends Aggregate {

    /** Those who may know how an envelope stands. */
    static final Set<String> ENTITLED = Set.of(Role.COORDINATOR, Role.FINANCE, Role.INSTRUCTOR, Role.COMMITTEE);

    /** No city grants more of one aid in a year; sums of any number of movements stay exact. */
    private static final Euros MOST = Euros.of(1_000_000_000);

    private String aid;
    private int budgetYear;
    private int newest;

    @Embedded
    private Totals totals;

    @SuppressWarnings("NullAway.Init") // for Hibernate, which fills the fields
    protected Envelope() {}

    /** An envelope to be opened. */
    Envelope(String aid, int budgetYear) {
        this.aid = aid;
        this.budgetYear = budgetYear;
        this.totals = Totals.NONE;
    }

    /**
     * Opens it.
     *
     * @throws Refusal {@code ENVELOPE_TOO_LARGE}
     */
    EnvelopeEntry open(Euros amount, String reason, Signature signature) {
        requirePlausible(amount, "amount");
        EnvelopeEntry entry = enter(Movement.ofEnvelope(EntryKind.OPENED, amount, reason), signature);
        raise(new EnvelopeEvents.Opened(id(), aid, budgetYear, amount));
        return entry;
    }

    /**
     * Raises it, or lowers it by a negative change.
     *
     * @throws Refusal {@code CHANGE_MISSING}, {@code ENVELOPE_TOO_LARGE}, {@code ENVELOPE_COMMITTED} if more is committed than would be left
     */
    EnvelopeEntry adjust(Euros change, String reason, Signature signature) {
        if (change.cents() == 0) {
            throw AidProblem.CHANGE_MISSING.refuse().at(FieldError.inBody("change"));
        }
        if (totals.leftCents() + change.cents() < 0) {
            throw AidProblem.ENVELOPE_COMMITTED
                    .refuse()
                    .with("left", Euros.ofCents(totals.leftCents()))
                    .at(FieldError.inBody("change"));
        }
        requirePlausible(Euros.ofCents(totals.amountCents()).plus(change), "change");
        EntryKind kind = change.isNegative() ? EntryKind.LOWERED : EntryKind.RAISED;
        Euros amount = change.isNegative() ? Euros.ZERO.minus(change) : change;
        EnvelopeEntry entry = enter(Movement.ofEnvelope(kind, amount, reason), signature);
        raise(new EnvelopeEvents.Adjusted(id(), aid, budgetYear, change, Euros.ofCents(totals.amountCents())));
        return entry;
    }

    private static void requirePlausible(Euros amount, String field) {
        if (amount.compareTo(MOST) > 0) {
            throw AidProblem.ENVELOPE_TOO_LARGE.refuse().with("most", MOST).at(FieldError.inBody(field));
        }
    }

    /**
     * Requires that it holds the amount of a grant yet.
     *
     * @param caller is told what is left only if entitled to know
     * @throws Refusal {@code ENVELOPE_EXHAUSTED}
     */
    void requireLeft(Euros amount, Caller caller) {
        Euros left = Euros.ofCents(totals.leftCents());
        if (amount.compareTo(left) > 0) {
            boolean entitled = ENTITLED.stream().anyMatch(caller::has);
            throw AidProblem.ENVELOPE_EXHAUSTED
                    .refuse()
                    .with("aid", aid)
                    .with("year", budgetYear)
                    .at(FieldError.inBody("amount", entitled ? "≤ " + left : null));
        }
    }

    /** Enters a movement that the rules allow. */
    EnvelopeEntry enter(Movement movement, Signature signature) {
        totals = totals.after(movement.kind(), movement.amount().cents());
        newest++;
        return new EnvelopeEntry(id(), newest, movement, totals, signature);
    }

    EnvelopeView view() {
        return new EnvelopeView(
                id(),
                aid,
                budgetYear,
                Euros.ofCents(totals.amountCents()),
                Euros.ofCents(totals.committedCents()),
                Euros.ofCents(totals.liquidatedCents()),
                Euros.ofCents(totals.leftCents()));
    }
}
