package org.solidarites.longevity.activity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.solidarites.longevity.activity.core.SessionTime;

/** What rooms and speakers are taken for. */
@ApplicationScoped
class BookingRepository {

    private final EntityManager database;

    BookingRepository(EntityManager database) {
        this.database = database;
    }

    /** Something that is taken, and when. */
    record Taken(UUID resource, SessionTime time) {}

    /** Lets one transaction at a time book these, in one order, so that none waits for another crosswise. */
    void lock(Collection<UUID> resources) {
        resources.stream()
                .sorted()
                .forEach(resource -> database.createNativeQuery(
                                "SELECT 1 FROM pg_advisory_xact_lock(hashtextextended(:resource, 0))")
                        .setParameter("resource", resource.toString())
                        .getSingleResult());
    }

    /** What these are taken for between two moments, but for one session. */
    List<Taken> taken(Collection<UUID> resources, Instant from, Instant to, UUID except) {
        Stream<?> rows = database.createNativeQuery("""
                        SELECT resource_id, starts_at, ends_at FROM session_booking
                        WHERE resource_id IN (:resources) AND session_id <> :except
                          AND tstzrange(starts_at, ends_at) && tstzrange(:from, :to)""")
                .setParameter("resources", resources)
                .setParameter("except", except)
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultStream();
        return rows.map(row -> (Object[]) row)
                .map(row -> new Taken((UUID) row[0], new SessionTime((Instant) row[1], (Instant) row[2])))
                .toList();
    }

    void take(UUID session, UUID resource, SessionTime time) {
        database.createNativeQuery("INSERT INTO session_booking (session_id, resource_id, starts_at, ends_at)"
                        + " VALUES (:session, :resource, :start, :end)")
                .setParameter("session", session)
                .setParameter("resource", resource)
                .setParameter("start", time.start())
                .setParameter("end", time.end())
                .executeUpdate();
    }

    void free(UUID session) {
        database.createNativeQuery("DELETE FROM session_booking WHERE session_id = :session")
                .setParameter("session", session)
                .executeUpdate();
    }
}
