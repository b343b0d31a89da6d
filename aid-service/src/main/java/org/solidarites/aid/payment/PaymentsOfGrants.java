package org.solidarites.aid.payment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.solidarites.aid.dossier.CaisseCredits;
import org.solidarites.aid.envelope.Envelopes;
import org.solidarites.chassis.identity.Callers;
import org.solidarites.chassis.money.Euros;

/** Keeps credits at the caisse as payments among the others, at their end as soon as they are made. */
@ApplicationScoped
class CaissePayments implements CaisseCredits {

    private final PaymentRepository payments;
    private final Envelopes envelopes;
    private final Callers callers;
    private final Clock clock;

    CaissePayments(PaymentRepository payments, Envelopes envelopes, Callers callers, Clock clock) {
        this.payments = payments;
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
}
