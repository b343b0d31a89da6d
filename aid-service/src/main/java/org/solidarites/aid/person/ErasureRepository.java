package org.solidarites.aid.person;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.solidarites.chassis.page.Cursor;

@ApplicationScoped
class ErasureRepository implements PanacheRepositoryBase<Erasure, UUID> {

    private static final UUID AFTER_ALL = UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff");

    /** What was erased, newest first. */
    List<Erasure> page(Optional<Cursor> before, int rows) {
        return find("id < ?1 order by id desc", before.map(Cursor::id).orElse(AFTER_ALL))
                .range(0, rows - 1)
                .list();
    }
}
