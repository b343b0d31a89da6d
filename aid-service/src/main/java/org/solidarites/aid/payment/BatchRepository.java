package org.solidarites.aid.payment;

import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.solidarites.chassis.aggregate.AggregateRepository;
import org.solidarites.chassis.page.Cursor;

@ApplicationScoped
class BatchRepository extends AggregateRepository<PaymentBatch> {

    private static final UUID AFTER_ALL = UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff");

    /** The batches, newest first. */
    List<PaymentBatch> page(Optional<Cursor> before, int rows) {
        return find(
                        "id < :before order by id desc",
                        Parameters.with("before", before.map(Cursor::id).orElse(AFTER_ALL)))
                .range(0, rows - 1)
                .list();
    }
}
