package org.solidarites.aid.dossier;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/**
 * Applies the clock of silence: warns those in charge, and notes what silence has rejected. What fell due while nothing
 * ran is caught up with at the next round. Several instances may run it at once: each takes rows that no other has
 * locked, and the dossier itself knows what has happened to it already.
 */
@ApplicationScoped
class SilenceWatch {

    private final DossierRepository dossiers;
    private final DossierConfig config;
    private final Clock clock;

    SilenceWatch(DossierRepository dossiers, DossierConfig config, Clock clock) {
        this.dossiers = dossiers;
        this.config = config;
        this.clock = clock;
    }

    /** One transaction after the other, each of a bounded number of rows, until there is nothing left to do. */
    @Scheduled(
            every = "{solidarites.aid.dossier.watch-every}",
            delayed = "1m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        while (QuarkusTransaction.requiringNew().call(this::strikeSome) == config.batch()) {
            // the next batch
        }
    }

    private int strikeSome() {
        List<Dossier> due = dossiers.lockDue(LocalDate.now(clock), config.batch());
        due.forEach(dossier -> {
            dossier.strike(clock.instant());
            dossiers.keep(dossier);
        });
        return due.size();
    }
}
