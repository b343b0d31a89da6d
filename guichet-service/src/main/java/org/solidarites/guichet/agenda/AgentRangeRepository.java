package org.solidarites.guichet.agenda;

import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.solidarites.chassis.aggregate.AggregateRepository;
import org.solidarites.chassis.page.Cursor;

@ApplicationScoped
class AgentRangeRepository extends AggregateRepository<AgentRange> {

    /** The hours at a desk by id. */
    List<AgentRange> page(String guichet, Optional<Cursor> after, int rows) {
        return oldest("guichet = :guichet", Parameters.with("guichet", guichet), after, rows);
    }

    /** The hours that serve one of these motives and have begun by that day, by agent. */
    List<AgentRange> serving(List<UUID> motives, LocalDate until) {
        return getEntityManager()
                .createNativeQuery(
                        "SELECT * FROM agent_range WHERE motives && :motives AND first_day <= :until ORDER BY agent, id",
                        AgentRange.class)
                .setParameter("motives", motives.toArray(UUID[]::new))
                .setParameter("until", until)
                .getResultList();
    }
}
