package org.solidarites.aid.payment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.solidarites.aid.AidProblem;
import org.solidarites.aid.dossier.Dossiers;
import org.solidarites.aid.envelope.Envelopes;
import org.solidarites.chassis.identity.Callers;
import org.solidarites.chassis.problem.FieldError;
import org.solidarites.chassis.problem.Refusal;

/** The steps of a batch, each with its payments in one transaction. */
@ApplicationScoped
class Batching {

    private final BatchRepository batches;
    private final PaymentRepository payments;
    private final PaymentOrdering ordering;
    private final Envelopes envelopes;
    private final Dossiers dossiers;
    private final Callers callers;
    private final Clock clock;

    Batching(
            BatchRepository batches,
            PaymentRepository payments,
            PaymentOrdering ordering,
            Envelopes envelopes,
            Dossiers dossiers,
            Callers callers,
            Clock clock) {
        this.batches = batches;
        this.payments = payments;
        this.ordering = ordering;
        this.envelopes = envelopes;
        this.dossiers = dossiers;
        this.callers = callers;
        this.clock = clock;
    }

    /**
     * Prepares a batch.
     *
     * @throws Refusal {@code PAYMENT_NOT_FOUND}, {@code BATCH_OF_SEVERAL_MEANS}, {@code PAYMENT_STATE_FORBIDS}
     */
    BatchView prepare(Set<UUID> ids) {
        List<Payment> lines = payments.held(ids);
        if (lines.size() < ids.size()) {
            throw AidProblem.PAYMENT_NOT_FOUND.refuse().at(FieldError.inBody("payments"));
        }
        if (lines.stream().map(Payment::means).distinct().count() > 1) {
            throw AidProblem.BATCH_OF_SEVERAL_MEANS.refuse().at(FieldError.inBody("payments"));
        }
        PaymentBatch batch =
                batches.keep(new PaymentBatch(lines.getFirst().means(), callers.current(), clock.instant()));
        lines.forEach(line -> line.putInto(batch));
        return batch.view(lines);
    }

    /**
     * Approves a batch.
     *
     * @throws Refusal {@code BATCH_NOT_FOUND}, {@code BATCH_STATE_FORBIDS}, {@code BATCH_APPROVED_BY_ITS_PREPARER}, {@code
     *     GRANT_WITHDRAWN}
     */
    PaymentBatch approve(UUID id) {
        PaymentBatch batch = held(id);
        batch.approve(callers.current(), clock.instant());
        requireGrants(payments.ofBatch(id));
        return batches.keep(batch);
    }

    private void requireGrants(List<Payment> lines) {
        Set<UUID> granted = granted(lines);
        for (Payment line : lines) {
            if (!granted.contains(line.dossierId())) {
                throw AidProblem.GRANT_WITHDRAWN.refuse().with("payment", line.id());
            }
        }
    }

    /** Gives a batch up: its payments are as they were before, and cancelled if their grant was withdrawn since. */
    PaymentBatch dissolve(UUID id) {
        PaymentBatch batch = held(id);
        batch.dissolve(callers.current(), clock.instant());
        List<Payment> lines = payments.ofBatch(id);
        Set<UUID> granted = granted(lines);
        for (Payment line : lines) {
            line.takeOut();
            if (!granted.contains(line.dossierId())) {
                ordering.takeBack(line);
                envelopes.release(line.dossierId());
            }
        }
        return batches.keep(batch);
    }

    /**
     * Records what became of one line of an approved batch; what was rejected goes back to what is committed.
     *
     * @throws Refusal {@code BATCH_NOT_FOUND}, {@code BATCH_STATE_FORBIDS}, {@code PAYMENT_NOT_FOUND}, {@code
     *     REJECTION_REASON}, {@code PAYMENT_STATE_FORBIDS}
     */
    Payment settle(UUID batchId, UUID paymentId, PaymentOutcome sent) {
        boolean rejected = sent.outcome() == PaymentOutcome.Kind.REJECTED;
        if (rejected != (sent.reason() != null)) {
            throw AidProblem.REJECTION_REASON.refuse().at(FieldError.inBody("reason"));
        }
        held(batchId).require(BatchState.APPROVED);
        Payment payment = payments.held(paymentId)
                .filter(line -> batchId.equals(line.batchId()))
                .orElseThrow(AidProblem.PAYMENT_NOT_FOUND::refuse);
        payment.require(PaymentState.IN_BATCH);
        if (rejected) {
            giveBack(payment);
        }
        payment.settle(sent.reason(), callers.current(), clock.instant());
        return payments.keep(payment);
    }

    /** What comes back of a grant that was withdrawn is not to be ordered again. */
    private void giveBack(Payment payment) {
        Set<UUID> granted = granted(List.of(payment));
        envelopes.giveBack(payment.dossierId(), payment.id(), payment.amount());
        if (granted.isEmpty()) {
            envelopes.release(payment.dossierId());
        }
    }

    /** Asked first of all: the grants of these payments are not withdrawn meanwhile. */
    private Set<UUID> granted(List<Payment> lines) {
        return dossiers.granted(lines.stream().map(Payment::dossierId).toList());
    }

    private PaymentBatch held(UUID id) {
        return batches.held(id).orElseThrow(AidProblem.BATCH_NOT_FOUND::refuse);
    }
}
