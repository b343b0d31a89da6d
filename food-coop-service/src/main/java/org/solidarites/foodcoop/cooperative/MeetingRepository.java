package org.solidarites.foodcoop.cooperative;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.solidarites.chassis.aggregate.AggregateRepository;
import org.solidarites.chassis.page.Cursor;

@ApplicationScoped
class MeetingRepository extends AggregateRepository<Meeting> {

    private static final UUID AFTER_ALL = UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff");

    /** Sessions, latest planned first. */
    List<Meeting> page(Optional<Cursor> before, int rows) {
        return find("id < ?1 order by id desc", before.map(Cursor::id).orElse(AFTER_ALL))
                .range(0, rows - 1)
                .list();
    }
}
