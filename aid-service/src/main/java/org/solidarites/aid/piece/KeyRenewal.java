package org.solidarites.aid.piece;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.Startup;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.solidarites.chassis.metric.EarlierSeals;

/**
 * Seals the keys of pieces anew once the configuration names another key, so that the old one can be taken out of it.
 * The pieces themselves stay as they are. Several instances may run it at once. It is
 * there from the start, so that its figure is.
 */
@Startup
@ApplicationScoped
class KeyRenewal {

    private static final int BATCH = 500;

    private final PieceRepository pieces;
    private final PieceVault vault;
    private final EarlierSeals earlier;

    KeyRenewal(PieceRepository pieces, PieceVault vault, MeterRegistry registry) {
        this.pieces = pieces;
        this.vault = vault;
        this.earlier = new EarlierSeals(registry, "pieces");
    }

    @Scheduled(
            every = "{solidarites.aid.pieces.renew-every}",
            delayed = "2m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        while (QuarkusTransaction.requiringNew().call(this::renewSome) == BATCH) {
            // the next batch
        }
        earlier.left(QuarkusTransaction.requiringNew().call(() -> pieces.countWrappedOtherwise(vault.current())));
    }

    private int renewSome() {
        List<WrappedKey> old = pieces.lockWrappedOtherwise(vault.current(), BATCH);
        old.forEach(key -> pieces.rewrap(vault.renewed(key)));
        return old.size();
    }
}
