package org.solidarites.aid.envelope;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.solidarites.aid.AidProblem;
import org.solidarites.chassis.identity.Callers;
import org.solidarites.chassis.money.Euros;
import org.solidarites.chassis.problem.FieldError;
import org.solidarites.chassis.problem.Refusal;

/**
 * The envelopes, for the rooms that grant and pay. Each method works in the caller's transaction and holds the envelope
 * until it ends, so that of those who come at once each finds what the one before has left. The caller keeps its own aggregate first: what
 * is refused here undoes that too.
 */
@ApplicationScoped
public class Envelopes {

    private final EnvelopeRepository envelopes;
    private final EnvelopeEntryRepository entries;
    private final Callers callers;
    private final Clock clock;

    Envelopes(EnvelopeRepository envelopes, EnvelopeEntryRepository entries, Callers callers, Clock clock) {
        this.envelopes = envelopes;
        this.entries = entries;
        this.callers = callers;
        this.clock = clock;
    }

    /**
     * A grant takes its amount from the envelope of its aid; what is granted later for the same dossier, from the same.
     *
     * @param on the day of the grant: its year says which envelope
     * @throws Refusal {@code ENVELOPE_MISSING}, {@code ENVELOPE_EXHAUSTED}
     */
    @Transactional(TxType.MANDATORY)
    public void commit(String aid, UUID dossierId, Euros amount, LocalDate on) {
        Optional<UUID> earlier = entries.envelopeOf(dossierId);
        Envelope envelope = (earlier.isPresent() ? envelopes.held(earlier.get()) : envelopes.held(aid, on.getYear()))
                .orElseThrow(() -> AidProblem.ENVELOPE_MISSING
                        .refuse()
                        .with("aid", aid)
                        .with("year", on.getYear())
                        .at(FieldError.inBody("amount")));
        envelope.requireLeft(amount, callers.current());
        keep(envelope, Movement.ofGrant(EntryKind.COMMITTED, amount, dossierId));
    }

    /**
     * A grant gives back what was not ordered to be paid of it.
     *
     * @return euros given back; zero if all is paid or nothing was committed
     */
    @Transactional(TxType.MANDATORY)
    public Euros release(UUID dossierId) {
        return entries.envelopeOf(dossierId)
                .flatMap(envelopes::held)
                .map(envelope -> {
                    Euros left = entries.commitment(dossierId).left();
                    if (left.cents() > 0) {
                        keep(envelope, Movement.ofGrant(EntryKind.RELEASED, left, dossierId));
                    }
                    return left;
                })
                .orElse(Euros.ZERO);
    }

    /**
     * A payment takes its amount from what is committed for its dossier.
     *
     * @throws Refusal {@code COMMITMENT_MISSING}, {@code COMMITMENT_EXCEEDED}
     */
    @Transactional(TxType.MANDATORY)
    public void liquidate(UUID dossierId, UUID paymentId, Euros amount) {
        Envelope envelope = entries.envelopeOf(dossierId)
                .flatMap(envelopes::held)
                .orElseThrow(AidProblem.COMMITMENT_MISSING::refuse);
        Euros left = entries.commitment(dossierId).left();
        if (amount.compareTo(left) > 0) {
            throw AidProblem.COMMITMENT_EXCEEDED.refuse().with("left", left).at(FieldError.inBody("amount"));
        }
        keep(envelope, Movement.ofPayment(EntryKind.LIQUIDATED, amount, dossierId, paymentId));
    }

    /** A payment did not come about: its amount may be ordered again. */
    @Transactional(TxType.MANDATORY)
    public void giveBack(UUID dossierId, UUID paymentId, Euros amount) {
        Envelope envelope =
                entries.envelopeOf(dossierId).flatMap(envelopes::held).orElseThrow();
        keep(envelope, Movement.ofPayment(EntryKind.RETURNED, amount, dossierId, paymentId));
    }

    /** What was paid of a grant comes back, as the city is told, and may be granted to others. */
    @Transactional(TxType.MANDATORY)
    public void takeBack(UUID dossierId, Euros amount) {
        Envelope envelope =
                entries.envelopeOf(dossierId).flatMap(envelopes::held).orElseThrow();
        Signature byItself = new Signature(null, clock.instant());
        keep(envelope, Movement.ofGrant(EntryKind.TAKEN_BACK, amount, dossierId), byItself);
        Euros left = entries.commitment(dossierId).left();
        keep(envelope, Movement.ofGrant(EntryKind.RELEASED, left, dossierId), byItself);
    }

    /** What is committed for a dossier and how much of it is ordered to be paid. */
    public Commitment commitment(UUID dossierId) {
        return entries.commitment(dossierId);
    }

    private void keep(Envelope envelope, Movement movement) {
        keep(envelope, movement, Signature.of(callers.current(), clock.instant()));
    }

    private void keep(Envelope envelope, Movement movement, Signature signature) {
        EnvelopeEntry entry = envelope.enter(movement, signature);
        envelopes.keep(envelope);
        entries.persistAndFlush(entry);
    }
}
