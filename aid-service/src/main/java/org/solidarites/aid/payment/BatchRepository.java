package org.solidarites.aid.payment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.solidarites.chassis.aggregate.AggregateRepository;
import org.solidarites.chassis.page.Cursor;

@ApplicationScoped
class BatchRepository extends AggregateRepository<PaymentBatch> {

    /** The batches, newest first. */
    List<PaymentBatch> page(Optional<Cursor> before, int rows) {
        return newest(before, rows);
    }
}
