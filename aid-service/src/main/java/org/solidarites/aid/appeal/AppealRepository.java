package org.solidarites.aid.appeal;

import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.aggregate.AggregateRepository;
import org.solidarites.chassis.page.Cursor;

@ApplicationScoped
class AppealRepository extends AggregateRepository<Appeal> {

    /** Hibernate: rows that another transaction has locked are passed over, not waited for. */
    private static final int SKIP_LOCKED = -2;

    /** Takes a person out of the appeals of a dossier; how many there were. */
    int forgetPerson(UUID dossier) {
        return update("grounds = '', lodgedBy = 'erased' where dossierId = ?1", dossier);
    }

    /** Appeals, newest first: of one dossier, or all. */
    List<Appeal> newest(@Nullable UUID dossier, Optional<Cursor> before, int rows) {
        return dossier == null
                ? newest(before, rows)
                : newest("dossierId = :dossier", Parameters.with("dossier", dossier), before, rows);
    }

    /** Appeals that silence has rejected by that day, locked; those that another transaction has locked are left. */
    List<Appeal> lockDue(LocalDate today, int rows) {
        return find("dueOn <= :today order by dueOn", Parameters.with("today", today))
                .range(0, rows - 1)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .withHint("jakarta.persistence.lock.timeout", SKIP_LOCKED)
                .list();
    }
}
