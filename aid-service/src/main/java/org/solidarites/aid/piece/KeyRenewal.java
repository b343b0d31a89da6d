package org.solidarites.aid.piece;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * Seals the keys of pieces anew once the configuration names another key, so that the old one can be taken out of it.
 * The pieces themselves stay as they are. Several instances may run it at once.
 */
@ApplicationScoped
class KeyRenewal {

    private static final int BATCH = 500;

    private final PieceRepository pieces;
    private final PieceVault vault;
    private final PieceKeys keys;

    KeyRenewal(PieceRepository pieces, PieceVault vault, PieceKeys keys) {
        this.pieces = pieces;
        this.vault = vault;
        this.keys = keys;
    }

    @Scheduled(
            every = "{solidarites.aid.pieces.renew-every}",
            delayed = "2m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        while (QuarkusTransaction.requiringNew().call(this::renewSome) == BATCH) {
            // the next batch
        }
    }

    private int renewSome() {
        List<WrappedKey> old = pieces.lockWrappedOtherwise(keys.current(), BATCH);
        old.forEach(key -> pieces.rewrap(vault.renewed(key)));
        return old.size();
    }
}
