package org.solidarites.longevity.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Counts for the open figures. */
@ApplicationScoped
class FigureRepository {

    private static final String PEOPLE = """
            SELECT %s, count(*), count(*) FILTER (WHERE registration.state = 'CONFIRMED'),
                   count(*) FILTER (WHERE registration.state = 'CONFIRMED' AND registration.first_ever)
            FROM registration JOIN senior_space ON senior_space.id = registration.space_id
            WHERE registration.registered_at < :end GROUP BY 1 ORDER BY 1""";

    private static final String PLACES = """
            SELECT count(*), coalesce(sum(activity.capacity), 0), coalesce(sum(least(activity.capacity, (
                       SELECT coalesce(sum(registration.places), 0) FROM registration
                       WHERE registration.activity_id = activity.id AND registration.state = 'CONFIRMED'))), 0)
            FROM activity
            WHERE activity.starts_at < :end AND activity.state = 'PLANNED' AND activity.form <> 'DROP_IN'""";

    private static final String WAIT = """
            SELECT count(*), percentile_cont(0.5) WITHIN GROUP
                       (ORDER BY extract(epoch FROM served.moved_at - asked.moved_at))
            FROM registration_movement served JOIN registration_movement asked
                 ON asked.registration_id = served.registration_id AND asked.kind = 'WAITING'
            WHERE served.kind = 'ACCEPTED' AND served.moved_at < :end""";

    private final EntityManager database;

    FigureRepository(EntityManager database) {
        this.database = database;
    }

    List<PeopleFigures> byQuartier(Instant end) {
        return people("senior_space.quartier", end);
    }

    List<PeopleFigures> byAge(Instant end) {
        return people("coalesce(registration.age_band, 'UNKNOWN')", end);
    }

    private List<PeopleFigures> people(String group, Instant end) {
        Stream<?> rows = database.createNativeQuery(PEOPLE.formatted(group))
                .setParameter("end", end)
                .getResultStream();
        return rows.map(row -> (Object[]) row)
                .map(row -> new PeopleFigures((String) row[0], number(row[1]), number(row[2]), number(row[3])))
                .toList();
    }

    PlaceFigures places(Instant end) {
        Object[] row = (Object[])
                database.createNativeQuery(PLACES).setParameter("end", end).getSingleResult();
        return new PlaceFigures(number(row[0]), number(row[1]), number(row[2]));
    }

    long served(Instant end) {
        return number(waits(end)[0]);
    }

    @Nullable
    Duration medianWait(Instant end) {
        Object seconds = waits(end)[1];
        return seconds == null ? null : Duration.ofSeconds(((Number) seconds).longValue());
    }

    private Object[] waits(Instant end) {
        return (Object[])
                database.createNativeQuery(WAIT).setParameter("end", end).getSingleResult();
    }

    private static long number(Object count) {
        return ((Number) count).longValue();
    }
}
