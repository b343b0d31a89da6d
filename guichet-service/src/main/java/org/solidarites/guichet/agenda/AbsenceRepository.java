package org.solidarites.guichet.agenda;

import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.solidarites.chassis.aggregate.AggregateRepository;
import org.solidarites.chassis.page.Cursor;
import org.solidarites.guichet.agenda.slot.Interval;

@ApplicationScoped
class AbsenceRepository extends AggregateRepository<Absence> {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    /** An agent's absences by id. */
    List<Absence> page(String agent, Optional<Cursor> after, int rows) {
        return find(
                        "agent = :agent and id > :after order by id",
                        Parameters.with("agent", agent)
                                .and("after", after.map(Cursor::id).orElse(BEFORE_ALL)))
                .range(0, rows - 1)
                .list();
    }

    /** The absences of these agents that touch a time. */
    List<Absence> during(Collection<String> agents, Interval time) {
        return list("agent in ?1 and endsAt > ?2 and startsAt < ?3", agents, time.start(), time.end());
    }
}
