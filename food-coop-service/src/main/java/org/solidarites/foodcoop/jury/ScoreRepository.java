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

    /** The scores of a call that count: not those of somebody who has declared an interest since. */
    List<Score> counting(UUID call) {
        return getEntityManager()
                .createNativeQuery(
                        "SELECT s.* FROM jury_score s WHERE s.call_id = ?1 AND NOT EXISTS (SELECT 1 FROM jury_interest i"
                                + " WHERE i.project_id = s.project_id AND i.subject = s.subject) ORDER BY s.id",
                        Score.class)
                .setParameter(1, call)
                .getResultList();
    }
}
