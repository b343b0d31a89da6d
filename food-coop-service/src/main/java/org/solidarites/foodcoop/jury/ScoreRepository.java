package org.solidarites.foodcoop.jury;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.solidarites.chassis.aggregate.AggregateRepository;

@ApplicationScoped
class ScoreRepository extends AggregateRepository<Score> {

    boolean isGiven(UUID project, String subject) {
        return count("projectId = ?1 and subject = ?2", project, subject) > 0;
    }

    /** The scores of a project, oldest first. */
    List<Score> of(UUID project) {
        return list("projectId = ?1 order by id", project);
    }

    /** What one member of the jury of a call gave. */
    List<Score> given(UUID call, String subject) {
        return list("callId = ?1 and subject = ?2 order by id", call, subject);
    }

    /** How many of those do not count by their memberships. */
    long setAside(UUID call, String subject) {
        return count("callId = ?1 and subject = ?2 and involved", call, subject);
    }

    /** The scores of a call that count: not those of somebody who has an interest, declared or found since. */
    List<Score> counting(UUID call) {
        return getEntityManager()
                .createNativeQuery(
                        "SELECT s.* FROM jury_score s WHERE s.call_id = ?1 AND NOT s.involved AND NOT EXISTS (SELECT 1 FROM jury_interest i"
                                + " WHERE i.project_id = s.project_id AND i.subject = s.subject) ORDER BY s.id",
                        Score.class)
                .setParameter(1, call)
                .getResultList();
    }
}
