package org.solidarites.aid.appeal;

import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.aggregate.AggregateRepository;
import org.solidarites.chassis.page.Cursor;

@ApplicationScoped
class GrantWithdrawalRepository extends AggregateRepository<GrantWithdrawal> {

    /** Whether proceedings are open against the grant of a dossier. */
    boolean isOpenFor(UUID dossier) {
        return count("dossierId = ?1 and state = ?2", dossier, GrantWithdrawalState.OPEN) > 0;
    }

    /** Proceedings, newest first: against the grant of one dossier, or all. */
    List<GrantWithdrawal> newest(@Nullable UUID dossier, Optional<Cursor> before, int rows) {
        return dossier == null
                ? newest(before, rows)
                : newest("dossierId = :dossier", Parameters.with("dossier", dossier), before, rows);
    }

    /** Erases every free text of the proceedings about a dossier; how many there were. */
    int forgetPerson(UUID dossier) {
        return update(
                "reasonsOfFact = '', reasonsOfLaw = '',"
                        + " observations = case when observations is null then null else '' end where dossierId = ?1",
                dossier);
    }
}
