package org.solidarites.longevity.registration;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.solidarites.chassis.city.CityTime;
import org.solidarites.longevity.carer.CarerLinks;

/**
 * Erases what is held about people two years after the last contact with them (CNIL, délibération 2023-095), and reports
 * how much. What fell due while nothing ran is caught up with; several instances share the work.
 */
@ApplicationScoped
class Retention {

    private static final int AT_ONCE = 200;

    private final ErasureRepository erasures;
    private final ReadRepository reads;
    private final CarerLinks carers;
    private final WaitingConfig config;
    private final Clock clock;

    Retention(ErasureRepository erasures, ReadRepository reads, CarerLinks carers, WaitingConfig config, Clock clock) {
        this.erasures = erasures;
        this.reads = reads;
        this.carers = carers;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(
            every = "${solidarites.waiting.erasure-every:6h}",
            delayed = "5m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        int erased;
        do {
            erased = QuarkusTransaction.requiringNew().call(this::eraseSome);
        } while (erased == AT_ONCE);
    }

    private int eraseSome() {
        Instant now = clock.instant();
        Instant since =
                now.atZone(CityTime.ZONE).minusMonths(config.keptForMonths()).toInstant();
        List<UUID> quiet = erasures.quietSince(since, AT_ONCE);
        int links = carers.forgetEndedBefore(since);
        if (quiet.isEmpty() && links == 0) {
            return 0;
        }
        int identities = quiet.isEmpty() ? 0 : erasures.forgetIdentities(quiet);
        int notes = quiet.isEmpty() ? 0 : reads.forget(quiet);
        int registrations = quiet.isEmpty() ? 0 : erasures.forget(quiet, now);
        erasures.forgetWarnings();
        erasures.persist(new Erasure(registrations, identities, notes, links, now));
        return registrations;
    }
}
