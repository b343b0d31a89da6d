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

    /** Erases every free text of the proceedings about a dossier; how many there were. */
    int forgetPerson(UUID dossier) {
        return update(
                "reasonsOfFact = '', reasonsOfLaw = '',"
                        + " observations = case when observations is null then null else '' end where dossierId = ?1",
                dossier);
    }
}
