package org.solidarites.aid.payment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.solidarites.aid.dossier.GrantPayments;
import org.solidarites.aid.envelope.Envelopes;
import org.solidarites.chassis.identity.Callers;
import org.solidarites.chassis.money.Euros;

/** Keeps credits at the caisse as payments among the others, and cancels what a withdrawn grant does not pay any more. */
@ApplicationScoped
class PaymentsOfGrants implements GrantPayments {

    private final PaymentRepository payments;
    private final PaymentOrdering ordering;
    private final Envelopes envelopes;
    private final Callers callers;
    private final Clock clock;

    PaymentsOfGrants(
            PaymentRepository payments, PaymentOrdering ordering, Envelopes envelopes, Callers callers, Clock clock) {
        this.payments = payments;
        this.ordering = ordering;
        this.envelopes = envelopes;
        this.callers = callers;
        this.clock = clock;
    }

    @Override
    public void credited(UUID dossierId, String aid, Euros amount) {
        Payment credit = Payment.credited(dossierId, aid, amount, callers.current(), clock.instant());
        envelopes.liquidate(dossierId, credit.id(), amount);
        payments.keep(credit);
    }

    @Override
    public void cancel(UUID dossierId) {
        payments.heldIn(PaymentState.ORDERED, dossierId).forEach(ordering::takeBack);
    }
}
