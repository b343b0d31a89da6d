package org.solidarites.gateway.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.solidarites.gateway.partner.Withdrawals;

/** How far each webhook has been told, and which instance is at it. */
@ApplicationScoped
class ProgressRepository {

    private static final String COLUMNS =
            "SELECT webhook_id, position, failures, failing_since, next_attempt_at FROM webhook_progress";

    private final EntityManager database;
    private final Withdrawals withdrawals;

    ProgressRepository(EntityManager database, Withdrawals withdrawals) {
        this.database = database;
        this.withdrawals = withdrawals;
    }

    void begin(UUID webhook, long position, Instant now) {
        database.createNativeQuery("INSERT INTO webhook_progress (webhook_id, position, next_attempt_at)"
                        + " VALUES (:webhook, :position, :now)")
                .setParameter("webhook", webhook)
                .setParameter("position", position)
                .setParameter("now", now)
                .executeUpdate();
    }

    Progress of(UUID webhook) {
        return Objects.requireNonNull(of(List.of(webhook)).get(webhook), "a webhook is made with its progress");
    }

    @SuppressWarnings("unchecked")
    Map<UUID, Progress> of(Collection<UUID> webhooks) {
        List<Tuple> rows = database.createNativeQuery(COLUMNS + " WHERE webhook_id = ANY(:webhooks)", Tuple.class)
                .setParameter("webhooks", webhooks.toArray(UUID[]::new))
                .getResultList();
        return rows.stream()
                .collect(Collectors.toMap(row -> row.get("webhook_id", UUID.class), ProgressRepository::progress));
    }

    /**
     * Takes those that are active, due and behind, whose partner is not suspended, and that nobody else is at; those that have waited longest first.
     *
     * @param lease under which the caller holds them until that moment
     */
    @SuppressWarnings("unchecked")
    List<UUID> lease(UUID lease, Instant until, Instant now, int most) {
        return database.createNativeQuery(
                        "UPDATE webhook_progress SET lease = :lease, leased_until = :until"
                                + " WHERE webhook_id IN (SELECT p.webhook_id FROM webhook_progress p"
                                + " JOIN webhook w ON w.id = p.webhook_id"
                                + " WHERE w.state = 'ACTIVE' AND p.next_attempt_at <= :now"
                                + " AND (p.leased_until IS NULL OR p.leased_until <= :now)"
                                + " AND NOT w.organization = ANY(:suspended)"
                                + " AND p.position < (SELECT max(position) FROM city_event)"
                                + " ORDER BY p.next_attempt_at LIMIT :most FOR UPDATE OF p SKIP LOCKED)"
                                + " RETURNING webhook_id",
                        UUID.class)
                .setParameter("lease", lease)
                .setParameter("until", until)
                .setParameter("now", now)
                .setParameter("most", most)
                .setParameter("suspended", suspended())
                .getResultList();
    }

    private String[] suspended() {
        return withdrawals.suspended().toArray(String[]::new);
    }

    /**
     * The progress of a webhook while that lease holds and it is active and not at rest; nobody can change either until the
     * commit. The webhook is locked first, as by whoever changes or deletes it: the other way round both would wait for ever.
     */
    @SuppressWarnings("unchecked")
    Optional<Progress> held(UUID webhook, UUID lease) {
        boolean mayGoOn = !database.createNativeQuery("SELECT id FROM webhook WHERE id = :webhook AND state = 'ACTIVE'"
                        + " AND NOT organization = ANY(:suspended) FOR UPDATE")
                .setParameter("webhook", webhook)
                .setParameter("suspended", suspended())
                .getResultList()
                .isEmpty();
        if (!mayGoOn) {
            return Optional.empty();
        }
        List<Tuple> rows = database.createNativeQuery(
                        COLUMNS + " WHERE webhook_id = :webhook AND lease = :lease FOR UPDATE", Tuple.class)
                .setParameter("webhook", webhook)
                .setParameter("lease", lease)
                .getResultList();
        return rows.stream().map(ProgressRepository::progress).findFirst();
    }

    /** Notes that everything up to there is done, and holds the lease for longer. */
    void advance(UUID webhook, long position, Instant now, Instant leasedUntil) {
        database.createNativeQuery("UPDATE webhook_progress SET position = :position, failures = 0,"
                        + " failing_since = NULL, next_attempt_at = :now, leased_until = :until"
                        + " WHERE webhook_id = :webhook")
                .setParameter("position", position)
                .setParameter("now", now)
                .setParameter("until", leasedUntil)
                .setParameter("webhook", webhook)
                .executeUpdate();
    }

    /** Notes a failure and when to try again, and gives the lease back. */
    void fail(UUID webhook, Instant since, Instant next) {
        database.createNativeQuery("UPDATE webhook_progress SET failures = failures + 1, failing_since = :since,"
                        + " next_attempt_at = :next, lease = NULL, leased_until = NULL WHERE webhook_id = :webhook")
                .setParameter("since", since)
                .setParameter("next", next)
                .setParameter("webhook", webhook)
                .executeUpdate();
    }

    void postpone(UUID webhook, UUID lease, Instant next) {
        database.createNativeQuery("UPDATE webhook_progress SET next_attempt_at = :next"
                        + " WHERE webhook_id = :webhook AND lease = :lease")
                .setParameter("next", next)
                .setParameter("webhook", webhook)
                .setParameter("lease", lease)
                .executeUpdate();
    }

    void release(UUID webhook, UUID lease) {
        database.createNativeQuery("UPDATE webhook_progress SET lease = NULL, leased_until = NULL"
                        + " WHERE webhook_id = :webhook AND lease = :lease")
                .setParameter("webhook", webhook)
                .setParameter("lease", lease)
                .executeUpdate();
    }

    /**
     * Begins anew, at once: an attempt that is under way counts no more.
     *
     * @param position where to go back to; null to go on where it was
     */
    void restart(UUID webhook, @Nullable Long position, Instant now) {
        database.createNativeQuery(
                        "UPDATE webhook_progress SET position = least(position, coalesce(:position, position)),"
                                + " failures = 0, failing_since = NULL, next_attempt_at = :now, lease = NULL,"
                                + " leased_until = NULL WHERE webhook_id = :webhook")
                .setParameter("position", position)
                .setParameter("now", now)
                .setParameter("webhook", webhook)
                .executeUpdate();
    }

    private static Progress progress(Tuple row) {
        return new Progress(
                row.get("position", Long.class),
                row.get("failures", Integer.class),
                row.get("failing_since", Instant.class),
                row.get("next_attempt_at", Instant.class));
    }
}
