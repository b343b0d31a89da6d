package org.solidarites.chassis.startup;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import org.solidarites.chassis.idempotency.IdempotencyRecords;

/**
 * Erases what is only kept for a while. Each statement may run at the same moment in several instances: what one has
 * deleted the other does not find.
 */
@ApplicationScoped
class Housekeeping {

    /** Long enough for a change capture that was away: it reads the rows again if its slot is lost. */
    private static final Duration OUTBOX_KEPT = Duration.ofDays(7);

    /** Longer than Kafka keeps dead letters (90 days), so that none is replayed after it is forgotten here. */
    private static final Duration INBOX_KEPT = Duration.ofDays(100);

    private final EntityManager database;
    private final IdempotencyRecords idempotency;
    private final Clock clock;

    Housekeeping(EntityManager database, IdempotencyRecords idempotency, Clock clock) {
        this.database = database;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    @Scheduled(every = "{solidarites.housekeeping.every}", delayed = "10m")
    @Transactional
    void tidy() {
        idempotency.forgetExpired();
        database.createNativeQuery("DELETE FROM outbox_event WHERE \"timestamp\" < :before")
                .setParameter("before", clock.instant().minus(OUTBOX_KEPT))
                .executeUpdate();
        database.createNativeQuery("DELETE FROM inbox_event WHERE received_at < :before")
                .setParameter("before", clock.instant().minus(INBOX_KEPT))
                .executeUpdate();
    }
}
