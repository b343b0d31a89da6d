package org.solidarites.aid.payment;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.solidarites.aid.AidProblem;
import org.solidarites.chassis.aggregate.Aggregate;
import org.solidarites.chassis.identity.Caller;
import org.solidarites.chassis.money.Euros;
import org.solidarites.chassis.problem.Refusal;

/** Payments by one means that are paid together: one person prepares them, another approves. */
@Entity
@Table(name = "payment_batch")
class PaymentBatch extends Aggregate {

    @Enumerated(EnumType.STRING)
    private BatchState state;

    @Enumerated(EnumType.STRING)
    private Means means;

    private String preparedBy;
    private Instant preparedAt;
    private @Nullable String decidedBy;
    private @Nullable Instant decidedAt;

    @SuppressWarnings("NullAway.Init") // for Hibernate, which fills the fields
    protected PaymentBatch() {}

    PaymentBatch(Means means, Caller preparer, Instant now) {
        this.state = BatchState.PREPARED;
        this.means = means;
        this.preparedBy = preparer.subject();
        this.preparedAt = now;
    }

    /**
     * Approves it.
     *
     * @throws Refusal {@code BATCH_STATE_FORBIDS}, {@code BATCH_APPROVED_BY_ITS_PREPARER}
     */
    void approve(Caller approver, Instant now) {
        require(BatchState.PREPARED);
        if (approver.subject().equals(preparedBy)) {
            throw AidProblem.BATCH_APPROVED_BY_ITS_PREPARER.refuse();
        }
        decide(BatchState.APPROVED, approver, now);
    }

    /**
     * Gives it up, by whoever prepared it or would approve it.
     *
     * @throws Refusal {@code BATCH_STATE_FORBIDS} once it is approved
     */
    void dissolve(Caller caller, Instant now) {
        require(BatchState.PREPARED);
        decide(BatchState.DISSOLVED, caller, now);
    }

    private void decide(BatchState decision, Caller caller, Instant now) {
        state = decision;
        decidedBy = caller.subject();
        decidedAt = now;
    }

    /**
     * Refuses what the present state forbids.
     *
     * @throws Refusal {@code BATCH_STATE_FORBIDS}
     */
    void require(BatchState needed) {
        if (state != needed) {
            throw AidProblem.BATCH_STATE_FORBIDS.refuse().with("present", state).with("needed", needed);
        }
    }

    BatchView view(List<Payment> lines) {
        Euros total = lines.stream().map(Payment::amount).reduce(Euros.ZERO, Euros::plus);
        int open = (int) lines.stream()
                .filter(line -> line.state() == PaymentState.IN_BATCH)
                .count();
        return new BatchView(
                id(),
                state,
                means,
                lines.size(),
                open,
                total,
                preparedBy,
                preparedAt,
                decidedBy,
                decidedAt,
                lines.stream().map(Payment::view).toList());
    }
}
