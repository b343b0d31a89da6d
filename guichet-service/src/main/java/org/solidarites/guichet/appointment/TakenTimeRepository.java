package org.solidarites.guichet.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.solidarites.guichet.agenda.BookableMotive;
import org.solidarites.guichet.agenda.slot.Interval;
import org.solidarites.guichet.agenda.slot.Taken;

/** What is taken of agents' time, for those who look for a free one; {@link ClaimRepository} takes it. */
@ApplicationScoped
class TakenTimeRepository {

    /** No motive is longer (a constraint says so), which bounds the search for what reaches into a time. */
    private static final Duration LONGEST = Duration.ofHours(8);

    private static final String TAKEN = """
            SELECT agent, starts_at, ends_at, motive_id, count(*) AS filled FROM agent_claim c
            WHERE agent = ANY(:agents) AND starts_at > :reach AND starts_at < :end AND ends_at > :start
                AND (held_until IS NULL OR held_until > :now OR EXISTS (
                    SELECT FROM waiting_entry w
                    WHERE c.waiting_entry_id <> w.id AND w.motive_id = c.motive_id AND w.state = 'WAITING'
                        AND CAST(c.starts_at AT TIME ZONE 'Europe/Paris' AS date) BETWEEN w.first_day AND w.last_day
                        AND (w.offered_agent, w.offered_start) IS DISTINCT FROM (c.agent, c.starts_at)))
            GROUP BY agent, starts_at, ends_at, motive_id, session""";

    private final EntityManager database;

    TakenTimeRepository(EntityManager database) {
        this.database = database;
    }

    /** What is taken of these agents' time; sessions of one of the motives say how many places are left. */
    Map<String, List<Taken>> of(
            Collection<String> agents, Interval time, Collection<BookableMotive> motives, Instant now) {
        if (agents.isEmpty()) {
            return Map.of();
        }
        Map<UUID, BookableMotive> collective = motives.stream()
                .filter(BookableMotive::isCollective)
                .collect(Collectors.toMap(BookableMotive::id, motive -> motive));
        return rows(agents, time, now)
                .collect(Collectors.groupingBy(
                        row -> row.get("agent", String.class),
                        Collectors.mapping(
                                row -> taken(row, collective.get(row.get("motive_id", UUID.class))),
                                Collectors.toList())));
    }

    private static Taken taken(Tuple row, @Nullable BookableMotive session) {
        int filled = row.get("filled", Number.class).intValue();
        return new Taken(ClaimRepository.time(row), session == null ? 0 : Math.max(0, session.places() - filled));
    }

    private Stream<Tuple> rows(Collection<String> agents, Interval time, Instant now) {
        return database
                .createNativeQuery(TAKEN, Tuple.class)
                .setParameter("agents", agents.toArray(String[]::new))
                .setParameter("reach", time.start().minus(LONGEST))
                .setParameter("start", time.start())
                .setParameter("end", time.end())
                .setParameter("now", now)
                .getResultList()
                .stream()
                .map(Tuple.class::cast);
    }
}
