package org.solidarites.aid.person;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.solidarites.chassis.page.Cursor;

@ApplicationScoped
class ReadRepository implements PanacheRepositoryBase<PersonalRead, UUID> {

    private static final UUID AFTER_ALL = UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff");

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
