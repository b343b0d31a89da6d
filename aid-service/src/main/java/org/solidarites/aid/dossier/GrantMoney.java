package org.solidarites.aid.dossier;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.solidarites.aid.envelope.Envelopes;
import org.solidarites.aid.regulation.AidRule.MeansOfPayment;
import org.solidarites.chassis.money.Euros;
import org.solidarites.chassis.problem.Refusal;

/**
 * What a grant does to the books: it is committed on the aid's envelope. A credit at the payments is told with the decision,
 * so it is paid with it too.
 */
@ApplicationScoped
class GrantMoney {

    private final Envelopes envelopes;
    private final GrantPayments payments;
    private final Clock clock;

    GrantMoney(Envelopes envelopes, GrantPayments payments, Clock clock) {
        this.envelopes = envelopes;
        this.payments = payments;
        this.clock = clock;
    }

    /**
     * Commits what a decided dossier is granted, or is granted more.
     *
     * @throws Refusal {@code ENVELOPE_MISSING}, {@code ENVELOPE_EXHAUSTED}
     */
    void commit(Dossier dossier, Euros amount) {
        String aid = dossier.request().aid();
        envelopes.commit(aid, dossier.id(), amount, LocalDate.now(clock));
        Ruling ruling = Objects.requireNonNull(dossier.ruling(), "a decided dossier has its decision");
        if (ruling.means() == MeansOfPayment.CAISSE) {
            payments.credited(dossier.id(), aid, amount);
        }
    }
}
