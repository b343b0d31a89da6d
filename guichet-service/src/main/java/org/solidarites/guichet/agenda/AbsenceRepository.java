package org.solidarites.guichet.agenda;

import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
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

    /** When these agents are away, as far as it touches a time. */
    List<Away> during(Collection<String> agents, Interval time) {
        return find(
                        "select a.agent, a.startsAt, a.endsAt from Absence a"
                                + " where a.agent in ?1 and a.endsAt > ?2 and a.startsAt < ?3",
                        agents,
                        time.start(),
                        time.end())
                .project(Away.class)
                .list();
    }

    /** An absence as far as those who look for free time are concerned. */
    record Away(String agent, Instant from, Instant until) {

        Interval time() {
            return new Interval(from, until);
        }
    }
}
