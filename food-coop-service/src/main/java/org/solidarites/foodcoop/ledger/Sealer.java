package org.solidarites.foodcoop.ledger;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/**
 * Gives what was written its place in the chain of hashes, a moment later and many at a time: who posts waits for no
 * chain. Several instances may run it; one works while the others wait.
 */
@ApplicationScoped
class Sealer {

    private static final int BATCH = 1000;

    private final LedgerRepository repository;
    private final Clock clock;

    Sealer(LedgerRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    @Scheduled(
            every = "{solidarites.food-coop.ledger.seal-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void seal() {
        while (sealSome() == BATCH) {
            // the next batch
        }
    }

    private int sealSome() {
        return QuarkusTransaction.requiringNew().call(() -> repository.seal(BATCH, clock.instant()));
    }
}
