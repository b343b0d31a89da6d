package org.solidarites.chassis.idempotency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.PessimisticLockException;
import jakarta.persistence.Query;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.solidarites.chassis.problem.CommonProblem;
import org.solidarites.chassis.problem.Refusal;

/** The table {@code idempotency_record}. Its rows are written in the caller's transaction and expire by time. */
@ApplicationScoped
public class IdempotencyRecords {

    static final Duration KEPT = Duration.ofHours(24);
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private static final String CLAIM = """
            INSERT INTO idempotency_record AS kept (caller, key, fingerprint, expires_at)
            VALUES (:caller, :key, :fingerprint, :expires)
            ON CONFLICT (caller, key) DO UPDATE SET
                fingerprint = EXCLUDED.fingerprint, expires_at = EXCLUDED.expires_at,
                status = NULL, location = NULL, tag = NULL, body = NULL
            WHERE kept.expires_at < :now""";

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
    Optional<RecordedAnswer> claim(ClientKey key, String sent) {
        if (insert(key, sent, clock.instant()) == 1) {
            return Optional.empty();
        }
        Object[] row = (Object[]) of(
                        key,
                        "SELECT fingerprint, status, location, tag, body FROM idempotency_record"
                                + " WHERE caller = :caller AND key = :key")
                .getSingleResult();
        if (!key.fingerprint(sent).equals(row[0])) {
            throw CommonProblem.IDEMPOTENCY_KEY_REUSED.refuse();
        }
        String body = row[4] == null ? null : key.open((byte[]) row[4]);
        return Optional.of(new RecordedAnswer(((Number) row[1]).intValue(), (String) row[2], (String) row[3], body));
    }

    /** Inserts the key or takes over an expired one; waits only shortly for who holds it, as a connection waits too. */
    private int insert(ClientKey key, String sent, Instant now) {
        try {
            limitWaiting("'" + PATIENCE.toMillis() + "ms'");
            int claimed = of(key, CLAIM)
                    .setParameter("fingerprint", key.fingerprint(sent))
                    .setParameter("now", now)
                    .setParameter("expires", now.plus(KEPT))
                    .executeUpdate();
            limitWaiting("DEFAULT");
            return claimed;
        } catch (LockTimeoutException | PessimisticLockException inFlight) {
            throw CommonProblem.REQUEST_IN_FLIGHT.refuse().retryAfter(Duration.ofSeconds(2));
        }
    }

    private void limitWaiting(String howLong) {
        database.createNativeQuery("SET LOCAL lock_timeout TO " + howLong).executeUpdate();
    }

    /** Keeps the answer for those who ask again. */
    void complete(ClientKey key, RecordedAnswer answer) {
        of(
                        key,
                        "UPDATE idempotency_record SET status = :status, location = :location, tag = :tag, body = :body"
                                + " WHERE caller = :caller AND key = :key")
                .setParameter("status", answer.status())
                .setParameter("location", answer.location())
                .setParameter("tag", answer.tag())
                .setParameter("body", answer.body() == null ? null : key.seal(answer.body()))
                .executeUpdate();
    }

    private Query of(ClientKey key, String sql) {
        return database.createNativeQuery(sql)
                .setParameter("caller", key.caller())
                .setParameter("key", key.hash());
    }

    /** Erases what has expired, whatever its key. */
    public int forgetExpired() {
        return database.createNativeQuery("DELETE FROM idempotency_record WHERE expires_at < :now")
                .setParameter("now", clock.instant())
                .executeUpdate();
    }
}
