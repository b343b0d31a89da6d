package org.solidarites.aid.regulation;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Takes over what another instance has published. A version never begins before the day after its publication, so a
 * look every minute is in time for every instance: none applies it later than the others.
 */
@ApplicationScoped
class RegulationRefresh {

    private final Regulations regulations;
    private final RegulationShelf shelf;

    RegulationRefresh(Regulations regulations, RegulationShelf shelf) {
        this.regulations = regulations;
        this.shelf = shelf;
    }

    @Scheduled(
            every = "{solidarites.aid.regulations.refresh-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        regulations.add(shelf.publishedBeyond(regulations.ids()));
    }
}
