package org.solidarites.aid.payment;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.solidarites.aid.AidProblem;
import org.solidarites.chassis.aggregate.Aggregate;
import org.solidarites.chassis.identity.Caller;
import org.solidarites.chassis.money.Euros;
import org.solidarites.chassis.problem.Refusal;

/** A payment of a grant. It names nobody: who a transfer goes to is kept apart. */
@Entity
@Table(name = "payment")
class Payment extends Aggregate {

    private UUID dossierId;
    private String aid;

    @Enumerated(EnumType.STRING)
    private Means means;

    private long cents;

    @Enumerated(EnumType.STRING)
    private PaymentState state;

    private @Nullable String cashDesk;

    private @Nullable List<String> categories;

    private @Nullable LocalDate validUntil;
    private @Nullable LocalDate presentUntil;

    @SuppressWarnings("UnusedVariable") // the accounts keep it
    private String orderedBy;

    private Instant orderedAt;
    private @Nullable UUID batchId;

    @SuppressWarnings("UnusedVariable") // the accounts keep it
    private @Nullable String endedBy;

    private @Nullable Instant endedAt;

    @Enumerated(EnumType.STRING)
    private @Nullable RejectionReason rejection;

    @SuppressWarnings("NullAway.Init") // for Hibernate, which fills the fields
    protected Payment() {}

    /** Orders a payment from what is committed for a dossier. */
    Payment(UUID dossierId, String aid, Means means, Euros amount, Caller orderedBy, Instant now) {
        this.dossierId = dossierId;
        this.aid = aid;
        this.means = means;
        this.cents = amount.cents();
        this.state = PaymentState.ORDERED;
        this.orderedBy = orderedBy.subject();
        this.orderedAt = now;
        raise(new PaymentEvents.Ordered(id(), dossierId, aid, means, amount));
    }

    /** A credit at the caisse, which the decision tells and thereby pays. */
    static Payment credited(UUID dossierId, String aid, Euros amount, Caller decider, Instant now) {
        Payment credit = new Payment(dossierId, aid, Means.CAISSE, amount, decider, now);
        credit.end(PaymentState.PAID, decider, now);
        return credit;
    }

    void by(Voucher voucher) {
        categories = voucher.categories().stream().map(GoodsCategory::name).toList();
        validUntil = voucher.validUntil();
        presentUntil = voucher.presentUntil();
    }

    void at(String desk) {
        cashDesk = desk;
    }

    /**
     * Puts it in a batch.
     *
     * @throws Refusal {@code PAYMENT_STATE_FORBIDS}
     */
    void putInto(PaymentBatch batch) {
        require(PaymentState.ORDERED);
        state = PaymentState.IN_BATCH;
        batchId = batch.id();
    }

    /** Takes it out of a batch that will not be paid. */
    void takeOut() {
        require(PaymentState.IN_BATCH);
        state = PaymentState.ORDERED;
        batchId = null;
    }

    /**
     * Tells what became of it.
     *
     * @param reason of a rejection; null if it was paid
     * @throws Refusal {@code PAYMENT_STATE_FORBIDS}
     */
    void settle(@Nullable RejectionReason reason, Caller caller, Instant now) {
        require(PaymentState.IN_BATCH);
        rejection = reason;
        end(reason == null ? PaymentState.PAID : PaymentState.REJECTED, caller, now);
    }

    /**
     * Takes it back.
     *
     * @throws Refusal {@code PAYMENT_STATE_FORBIDS} once it is in a batch
     */
    void cancel(Caller caller, Instant now) {
        require(PaymentState.ORDERED);
        end(PaymentState.CANCELLED, caller, now);
    }

    private void end(PaymentState outcome, Caller caller, Instant now) {
        state = outcome;
        endedBy = caller.subject();
        endedAt = now;
        raise(new PaymentEvents.Settled(id(), dossierId, aid, outcome, amount()));
    }

    void require(PaymentState needed) {
        if (state != needed) {
            throw AidProblem.PAYMENT_STATE_FORBIDS
                    .refuse()
                    .with("payment", id())
                    .with("present", state)
                    .with("needed", needed);
        }
    }

    UUID dossierId() {
        return dossierId;
    }

    Means means() {
        return means;
    }

    PaymentState state() {
        return state;
    }

    Euros amount() {
        return Euros.ofCents(cents);
    }

    @Nullable
    UUID batchId() {
        return batchId;
    }

    PaymentView view() {
        return new PaymentView(
                id(), dossierId, aid, means, amount(), state, cashDesk, voucher(), batchId, orderedAt, endedAt,
                rejection);
    }

    private PaymentView.@Nullable VoucherView voucher() {
        return categories == null || validUntil == null || presentUntil == null
                ? null
                : new PaymentView.VoucherView(
                        categories.stream().map(GoodsCategory::valueOf).toList(), validUntil, presentUntil);
    }
}
