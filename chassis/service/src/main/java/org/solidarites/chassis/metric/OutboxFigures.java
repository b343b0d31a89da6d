package org.solidarites.chassis.metric;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How far Kafka Connect is behind with this part's outbox: whether it listens, and how many bytes of the write-ahead log it
 * has not confirmed. That counts what other databases of the server wrote too, as they hold back the same log.
 */
@Singleton
class OutboxFigures implements KeptFigures {

    private static final String SLOT = "SELECT CAST(active AS integer),"
            + " coalesce(pg_wal_lsn_diff(pg_current_wal_lsn(), confirmed_flush_lsn), 0)"
            + " FROM pg_replication_slots WHERE slot_name = current_database() || '_outbox'";

    private final EntityManager database;
    private final boolean told;

    OutboxFigures(EntityManager database, @ConfigProperty(name = "solidarites.metrics.outbox") boolean told) {
        this.database = database;
        this.told = told;
    }

    @Override
    public List<KeptFigure> read() {
        if (!told) {
            return List.of();
        }
        List<?> slots = database.createNativeQuery(SLOT).getResultList();
        if (slots.isEmpty()) {
            return List.of(KeptFigure.of("solidarites.outbox.read", 0));
        }
        Object[] slot = (Object[]) slots.getFirst();
        return List.of(
                KeptFigure.of("solidarites.outbox.read", (Number) slot[0]),
                KeptFigure.of("solidarites.outbox.lag.bytes", (Number) slot[1]));
    }
}
