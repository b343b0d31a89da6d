package org.solidarites.foodcoop.purchase;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.time.Clock;
import org.jboss.logging.Logger;
import org.solidarites.chassis.identity.Callers;
import org.solidarites.chassis.problem.Refusal;
import org.solidarites.foodcoop.caisse.core.Basis;

/** Keeps refusals once the transaction of the purchase, around which this stands, is rolled back. */
@KeepsRefusals
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
class RefusalKeeper {

    private static final Logger LOG = Logger.getLogger(RefusalKeeper.class);

    private final PurchaseRefusalRepository refusals;
    private final Callers callers;
    private final Clock clock;

    RefusalKeeper(PurchaseRefusalRepository refusals, Callers callers, Clock clock) {
        this.refusals = refusals;
        this.callers = callers;
        this.clock = clock;
    }

    @AroundInvoke
    Object keep(InvocationContext purchase) throws Exception {
        try {
            return purchase.proceed();
        } catch (Refusal refusal) {
            String organization = callers.current().organization();
            if (organization != null && refusal.arguments().get("decision") instanceof Basis basis) {
                keep(refusal, basis, organization);
            }
            throw refusal;
        }
    }

    private void keep(Refusal refusal, Basis basis, String organization) {
        try {
            QuarkusTransaction.requiringNew()
                    .run(() -> refusals.keep(refusal.kind().code(), basis, organization, clock.instant()));
        } catch (RuntimeException fault) {
            LOG.error("a refused purchase was not kept", fault); // the seller is answered all the same
        }
    }
}
