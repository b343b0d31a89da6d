package org.solidarites.aid.appeal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.solidarites.chassis.aggregate.AggregateRepository;

@ApplicationScoped
class GrantWithdrawalRepository extends AggregateRepository<GrantWithdrawal> {

    /** Whether proceedings are open against the grant of a dossier. */
    boolean isOpenFor(UUID dossier) {
        return count("dossierId = ?1 and state = ?2", dossier, GrantWithdrawalState.OPEN) > 0;
    }
}
