package org.solidarites.foodcoop.jury;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.solidarites.chassis.aggregate.AggregateRepository;

@ApplicationScoped
class JuryRepository extends AggregateRepository<JuryMember> {

    List<JuryMember> of(UUID call) {
        return list("callId = ?1 order by id", call);
    }

    Optional<JuryMember> member(UUID call, String subject) {
        return find("callId = ?1 and subject = ?2", call, subject).firstResultOptional();
    }

    /** Notes an interest, once. */
    void declare(UUID project, String subject) {
        getEntityManager()
                .createNativeQuery(
                        "INSERT INTO jury_interest (project_id, subject) VALUES (?1, ?2) ON CONFLICT DO NOTHING")
                .setParameter(1, project)
                .setParameter(2, subject)
                .executeUpdate();
    }

    /** Who has declared an interest in a project. */
    Set<String> declared(UUID project) {
        List<String> subjects = getEntityManager()
                .createNativeQuery("SELECT subject FROM jury_interest WHERE project_id = ?1", String.class)
                .setParameter(1, project)
                .getResultList();
        return Set.copyOf(subjects);
    }
}
