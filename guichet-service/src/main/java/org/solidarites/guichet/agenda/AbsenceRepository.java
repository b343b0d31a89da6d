package org.solidarites.guichet.agenda;

import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.solidarites.chassis.aggregate.AggregateRepository;
import org.solidarites.chassis.page.Cursor;
import org.solidarites.guichet.agenda.slot.Interval;

@ApplicationScoped
class AbsenceRepository extends AggregateRepository<Absence> {

    /** An agent's absences by id. */
    List<Absence> page(String agent, Optional<Cursor> after, int rows) {
        return oldest("agent = :agent", Parameters.with("agent", agent), after, rows);
    }

    /** The absences of these agents that touch a time. */
    List<Absence> during(Collection<String> agents, Interval time) {
        return list("agent in ?1 and endsAt > ?2 and startsAt < ?3", agents, time.start(), time.end());
    }
}
