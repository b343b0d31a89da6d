package org.solidarites.gateway.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.solidarites.chassis.page.Cursor;

/** What was sent and what became of it. */
@ApplicationScoped
class DeliveryRepository {

    private static final String COLUMNS = "SELECT id, kind, event_id, event_type, position, attempt, attempted_at,"
            + " outcome, status, latency_ms FROM webhook_delivery WHERE webhook_id = :webhook";
    private static final UUID LAST = new UUID(-1, -1);

    private final EntityManager database;

    DeliveryRepository(EntityManager database) {
        this.database = database;
    }

    void add(UUID webhook, DeliveryView delivery) {
        database.createNativeQuery("INSERT INTO webhook_delivery (id, webhook_id, kind, event_id, event_type, position,"
                        + " attempt, attempted_at, outcome, status, latency_ms) VALUES (:id, :webhook, :kind, :event,"
                        + " :type, :position, :attempt, :at, :outcome, :status, :latency)")
                .setParameter("id", delivery.id())
                .setParameter("webhook", webhook)
                .setParameter("kind", delivery.kind().name())
                .setParameter("event", delivery.eventId())
                .setParameter("type", delivery.eventType())
                .setParameter("position", delivery.position())
                .setParameter("attempt", delivery.attempt())
                .setParameter("at", delivery.attemptedAt())
                .setParameter("outcome", delivery.outcome().name())
                .setParameter("status", delivery.status())
                .setParameter("latency", delivery.latencyMillis())
                .executeUpdate();
    }

    /** A page of them, newest first. */
    @SuppressWarnings("unchecked")
    List<DeliveryView> of(UUID webhook, Optional<Cursor> before, int rows) {
        List<Tuple> found = database.createNativeQuery(
                        COLUMNS + " AND id < :before ORDER BY id DESC LIMIT :rows", Tuple.class)
                .setParameter("webhook", webhook)
                .setParameter("before", before.map(Cursor::id).orElse(LAST))
                .setParameter("rows", rows)
                .getResultList();
        return found.stream().map(DeliveryRepository::view).toList();
    }

    @SuppressWarnings("unchecked")
    Optional<DeliveryView> find(UUID webhook, UUID id) {
        List<Tuple> found = database.createNativeQuery(COLUMNS + " AND id = :id", Tuple.class)
                .setParameter("webhook", webhook)
                .setParameter("id", id)
                .getResultList();
        return found.stream().map(DeliveryRepository::view).findFirst();
    }

    void forgetBefore(Instant moment) {
        database.createNativeQuery("DELETE FROM webhook_delivery WHERE attempted_at < :moment")
                .setParameter("moment", moment)
                .executeUpdate();
    }

    private static DeliveryView view(Tuple row) {
        return new DeliveryView(
                row.get("id", UUID.class),
                DeliveryKind.valueOf(row.get("kind", String.class)),
                row.get("event_id", UUID.class),
                row.get("event_type", String.class),
                row.get("position", Long.class),
                row.get("attempt", Integer.class),
                row.get("attempted_at", Instant.class),
                Outcome.valueOf(row.get("outcome", String.class)),
                row.get("status", Integer.class),
                row.get("latency_ms", Integer.class));
    }
}
