package org.solidarites.gateway.webhook;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.Startup;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.metric.EarlierSeals;
import org.solidarites.chassis.seal.SealedValue;
import org.solidarites.gateway.webhook.SecretRows.Secrets;

/**
 * Seals signing secrets anew once the configuration names another key, so that the old one can be taken out of it, and
 * forgets secrets that sign no more. Several instances may run it at once. It is
 * there from the start, so that its figure is.
 */
@Startup
@ApplicationScoped
class SecretRenewal {

    private static final int BATCH = 500;

    private final SecretRows rows;
    private final SecretVault vault;
    private final Clock clock;
    private final EarlierSeals earlier;

    SecretRenewal(SecretRows rows, SecretVault vault, Clock clock, MeterRegistry registry) {
        this.rows = rows;
        this.vault = vault;
        this.clock = clock;
        this.earlier = new EarlierSeals(registry, "webhook-secrets");
    }

    @Scheduled(
            every = "{solidarites.webhooks.renew-every}",
            delayed = "3m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        QuarkusTransaction.requiringNew().run(() -> rows.forgetOld(clock.instant()));
        while (QuarkusTransaction.requiringNew().call(this::renewSome) == BATCH) {
            // the next batch
        }
        earlier.left(QuarkusTransaction.requiringNew().call(() -> rows.countSealedOtherwise(vault.current())));
    }

    private int renewSome() {
        List<Secrets> sealedOtherwise = rows.lockSealedOtherwise(vault.current(), BATCH);
        sealedOtherwise.forEach(secrets -> rows.write(renewed(secrets)));
        return sealedOtherwise.size();
    }

    private Secrets renewed(Secrets secrets) {
        @Nullable SealedValue old = secrets.old();
        return new Secrets(
                secrets.webhook(),
                vault.renew(secrets.webhook(), secrets.present()),
                old == null ? null : vault.renew(secrets.webhook(), old));
    }
}
