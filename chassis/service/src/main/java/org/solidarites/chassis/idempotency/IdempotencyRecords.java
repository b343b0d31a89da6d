package org.solidarites.chassis.idempotency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.exception.LockAcquisitionException;
import org.solidarites.chassis.problem.CommonProblem;
import org.solidarites.chassis.problem.Refusal;

/** The table {@code idempotency_record}. Its rows are written in the caller's transaction and expire by time. */
@ApplicationScoped
public class IdempotencyRecords {

    static final Duration KEPT = Duration.ofHours(24);

    private final EntityManager database;
    private final Clock clock;

    IdempotencyRecords(EntityManager database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Claims a key for this request. While another request holds the key in an open transaction, PostgreSQL makes the
     * insert wait for its end; so a key is never at work twice.
     *
     * @return the earlier answer if the same request was answered before; empty if it is to be done now
     * @throws Refusal {@code IDEMPOTENCY_KEY_REUSED} if the key went with another request, {@code REQUEST_IN_FLIGHT} if
     *     the other one takes too long
     */
    Optional<RecordedAnswer> claim(String caller, String key, String fingerprint) {
        Instant now = clock.instant();
        forget(caller, key, now);
        if (insert(caller, key, fingerprint, now) == 1) {
            return Optional.empty();
        }
        Object[] row = (Object[])
                database.createNativeQuery("SELECT fingerprint, status, location, tag, body FROM idempotency_record"
                                + " WHERE caller = :caller AND key = :key")
                        .setParameter("caller", caller)
                        .setParameter("key", key)
                        .getSingleResult();
        if (!fingerprint.equals(row[0])) {
            throw CommonProblem.IDEMPOTENCY_KEY_REUSED.refuse();
        }
        return Optional.of(
                new RecordedAnswer(((Number) row[1]).intValue(), (String) row[2], (String) row[3], (String) row[4]));
    }

    private int insert(String caller, String key, String fingerprint, Instant now) {
        try {
            database.createNativeQuery("SET LOCAL lock_timeout = '10s'").executeUpdate();
            return database.createNativeQuery("INSERT INTO idempotency_record (caller, key, fingerprint, expires_at)"
                            + " VALUES (:caller, :key, :fingerprint, :expires) ON CONFLICT DO NOTHING")
                    .setParameter("caller", caller)
                    .setParameter("key", key)
                    .setParameter("fingerprint", fingerprint)
                    .setParameter("expires", now.plus(KEPT))
                    .executeUpdate();
        } catch (LockAcquisitionException inFlight) {
            throw CommonProblem.REQUEST_IN_FLIGHT.refuse().retryAfter(Duration.ofSeconds(2));
        }
    }

    /** Keeps the answer for those who ask again. */
    void complete(String caller, String key, RecordedAnswer answer) {
        database.createNativeQuery("UPDATE idempotency_record SET status = :status, location = :location, tag = :tag,"
                        + " body = :body WHERE caller = :caller AND key = :key")
                .setParameter("status", answer.status())
                .setParameter("location", answer.location())
                .setParameter("tag", answer.tag())
                .setParameter("body", answer.body())
                .setParameter("caller", caller)
                .setParameter("key", key)
                .executeUpdate();
    }

    private void forget(String caller, String key, Instant now) {
        database.createNativeQuery(
                        "DELETE FROM idempotency_record WHERE caller = :caller AND key = :key AND expires_at < :now")
                .setParameter("caller", caller)
                .setParameter("key", key)
                .setParameter("now", now)
                .executeUpdate();
    }

    /** Erases what has expired, whatever its key. */
    public int forgetExpired() {
        return database.createNativeQuery("DELETE FROM idempotency_record WHERE expires_at < :now")
                .setParameter("now", clock.instant())
                .executeUpdate();
    }
}
