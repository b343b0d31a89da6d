package org.solidarites.aid.person;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.solidarites.chassis.identity.Role;
import org.solidarites.chassis.page.Cursor;

@ApplicationScoped
class ReadRepository implements PanacheRepositoryBase<PersonalRead, UUID> {

    private static final UUID AFTER_ALL = UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff");

    /** All of it, newest first. */
    List<PersonalRead> allOf(UUID householdRef) {
        return list("householdRef = ?1 order by id desc", householdRef);
    }

    /** Whether the person looked at her own data since then. */
    boolean isReadByResidentSince(UUID householdRef, Instant since) {
        return count("householdRef = ?1 and role = ?2 and readAt >= ?3", householdRef, Role.RESIDENT, since) > 0;
    }

    /** Deletes the notes, as the database allows only in an erasure; how many there were. */
    int forget(UUID householdRef) {
        getEntityManager()
                .createNativeQuery("SELECT set_config('solidarites.erasing', 'on', true)")
                .getSingleResult();
        return Math.toIntExact(delete("householdRef", householdRef));
    }

    /** Who was shown what, newest first. */
    List<PersonalRead> of(UUID householdRef, Optional<Cursor> before, int rows) {
        return find(
                        "householdRef = :ref and id < :before order by id desc",
                        Parameters.with("ref", householdRef)
                                .and("before", before.map(Cursor::id).orElse(AFTER_ALL)))
                .range(0, rows - 1)
                .list();
    }
}
