package org.solidarites.longevity.registration;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.solidarites.chassis.page.Cursor;

@ApplicationScoped
class ReadRepository implements PanacheRepositoryBase<PersonalRead, UUID> {

    private static final UUID AFTER_ALL = UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff");

    /** Who was shown whom a registration is for, newest first. */
    List<PersonalRead> of(UUID registration, Optional<Cursor> before, int rows) {
        return find(
                        "registrationId = :id and id < :before order by id desc",
                        Parameters.with("id", registration)
                                .and("before", before.map(Cursor::id).orElse(AFTER_ALL)))
                .range(0, rows - 1)
                .list();
    }

    /** All of it, newest first. */
    List<PersonalRead> allOf(UUID registration) {
        return list("registrationId = ?1 order by id desc", registration);
    }

    /** Deletes the notes, as the database allows only in an erasure; how many there were. */
    int forget(Collection<UUID> registrations) {
        getEntityManager()
                .createNativeQuery("SELECT set_config('solidarites.erasing', 'on', true)")
                .getSingleResult();
        return Math.toIntExact(delete("registrationId in ?1", registrations));
    }
}
