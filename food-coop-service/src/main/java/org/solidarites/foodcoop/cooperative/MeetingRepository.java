package org.solidarites.foodcoop.cooperative;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.solidarites.chassis.aggregate.AggregateRepository;
import org.solidarites.chassis.page.Cursor;

@ApplicationScoped
class MeetingRepository extends AggregateRepository<Meeting> {

    /** Sessions, latest planned first. */
    List<Meeting> page(Optional<Cursor> before, int rows) {
        return newest(before, rows);
    }
}
