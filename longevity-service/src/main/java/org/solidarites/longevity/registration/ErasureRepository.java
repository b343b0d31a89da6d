package org.solidarites.longevity.registration;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.solidarites.chassis.page.Cursor;

/** Finds what is to be erased, erases it and keeps the reports. */
@ApplicationScoped
class ErasureRepository implements PanacheRepositoryBase<Erasure, UUID> {

    private static final UUID AFTER_ALL = UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff");

    /** A person who is in contact by one registration is in contact; the last is when its activity ended. */
    private static final String QUIET = """
            SELECT registration.id FROM registration JOIN activity ON activity.id = registration.activity_id
            WHERE registration.erased_at IS NULL AND registration.registered_at < :since AND activity.ends_at < :since
              AND coalesce(registration.cancelled_at, :longAgo) < :since
              AND NOT EXISTS (
                  SELECT FROM registration other JOIN activity later ON later.id = other.activity_id
                  WHERE other.person_key = registration.person_key
                    AND (other.registered_at >= :since OR later.ends_at >= :since))
            ORDER BY registration.id LIMIT :rows FOR UPDATE OF registration SKIP LOCKED""";

    List<UUID> quietSince(Instant since, int rows) {
        List<?> found = getEntityManager()
                .createNativeQuery(QUIET, UUID.class)
                .setParameter("since", since)
                .setParameter("longAgo", Instant.EPOCH)
                .setParameter("rows", rows)
                .getResultList();
        return found.stream().map(UUID.class::cast).toList();
    }

    /** Takes from these everything that tells of a person; the case stays for the figures. */
    int forget(Collection<UUID> registrations, Instant now) {
        return getEntityManager()
                .createNativeQuery("UPDATE registration SET version = version + 1, erased_at = :now, person_key = NULL,"
                        + " isolated = false, quartier = NULL, registrant_subject = 'erased-' || id WHERE id IN (:ids)")
                .setParameter("now", now)
                .setParameter("ids", registrations)
                .executeUpdate();
    }

    int forgetIdentities(Collection<UUID> registrations) {
        return getEntityManager()
                .createNativeQuery("DELETE FROM registration_person WHERE registration_id IN (:ids)")
                .setParameter("ids", registrations)
                .executeUpdate();
    }

    /** Warnings of people who are not registered under their key any more. */
    void forgetWarnings() {
        getEntityManager()
                .createNativeQuery("DELETE FROM absence_warning WHERE NOT EXISTS (SELECT FROM registration"
                        + " WHERE registration.person_key = absence_warning.person_key)")
                .executeUpdate();
    }

    List<Erasure> page(Optional<Cursor> before, int rows) {
        return find("id < ?1 order by id desc", before.map(Cursor::id).orElse(AFTER_ALL))
                .range(0, rows - 1)
                .list();
    }
}
