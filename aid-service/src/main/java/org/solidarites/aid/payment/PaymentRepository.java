package org.solidarites.aid.payment;

import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.aggregate.AggregateRepository;
import org.solidarites.chassis.page.Cursor;

@ApplicationScoped
class PaymentRepository extends AggregateRepository<Payment> {

    /** The payments of a dossier, newest first. */
    List<Payment> ofDossier(UUID dossier, Optional<Cursor> before, int rows) {
        return newest("dossierId = :dossier", Parameters.with("dossier", dossier), before, rows);
    }

    /** All payments, newest first; of one state or means if these are named. */
    List<Payment> page(@Nullable PaymentState state, @Nullable Means means, Optional<Cursor> before, int rows) {
        return newest(
                "(:state is null or state = :state) and (:means is null or means = :means)",
                Parameters.with("state", state).and("means", means),
                before,
                rows);
    }

    /** These payments, held for a change; in the order of their ids, so that two who ask for the same do not block. */
    List<Payment> held(Set<UUID> ids) {
        return find("id in :ids order by id", Parameters.with("ids", ids))
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** The payments of a dossier that are in this state, held for a change. */
    List<Payment> heldIn(PaymentState state, UUID dossier) {
        return find("dossierId = ?1 and state = ?2 order by id", dossier, state)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** The lines of a batch, oldest first. */
    List<Payment> ofBatch(UUID batch) {
        return list("batchId = ?1 order by id", batch);
    }
}
