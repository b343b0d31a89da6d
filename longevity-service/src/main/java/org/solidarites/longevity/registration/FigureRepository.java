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
                   count(*) FILTER (WHERE registration.state = 'CONFIRMED' AND registration.first_ever),
                   count(waited.seconds), percentile_cont(0.5) WITHIN GROUP (ORDER BY waited.seconds)
            FROM registration JOIN senior_space ON senior_space.id = registration.space_id
            LEFT JOIN (%s) waited ON waited.registration_id = registration.id
            WHERE registration.registered_at < :end GROUP BY 1 ORDER BY 1""";

    private static final String PLACES = """
            SELECT senior_space.quartier, count(*), sum(activity.capacity), sum(least(activity.capacity, (
                       SELECT coalesce(sum(registration.places), 0) FROM registration
                       WHERE registration.activity_id = activity.id AND registration.state = 'CONFIRMED')))
            FROM activity JOIN senior_space ON senior_space.id = activity.space_id
            WHERE activity.starts_at < :end AND activity.state = 'PLANNED' AND activity.form <> 'DROP_IN'
            GROUP BY 1 ORDER BY 1""";

    private static final String WAITED = """
            SELECT served.registration_id, extract(epoch FROM served.moved_at - asked.moved_at) AS seconds
            FROM registration_movement served JOIN registration_movement asked
                 ON asked.registration_id = served.registration_id AND asked.kind = 'WAITING'
            WHERE served.kind = 'ACCEPTED' AND served.moved_at < :end""";

    private static final String WAIT =
            "SELECT count(*), percentile_cont(0.5) WITHIN GROUP (ORDER BY waited.seconds) FROM (" + WAITED + ") waited";

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
        Stream<?> rows = database.createNativeQuery(PEOPLE.formatted(group, WAITED))
                .setParameter("end", end)
                .getResultStream();
        return rows.map(row -> (Object[]) row)
                .map(row -> new PeopleFigures(
                        (String) row[0], number(row[1]), number(row[2]), number(row[3]), number(row[4]), time(row[5])))
                .toList();
    }

    List<PlaceFigures> places(Instant end) {
        Stream<?> rows =
                database.createNativeQuery(PLACES).setParameter("end", end).getResultStream();
        return rows.map(row -> (Object[]) row)
                .map(row -> new PlaceFigures((String) row[0], number(row[1]), number(row[2]), number(row[3])))
                .toList();
    }

    long served(Instant end) {
        return number(waits(end)[0]);
    }

    @Nullable
    Duration medianWait(Instant end) {
        return time(waits(end)[1]);
    }

    private Object[] waits(Instant end) {
        return (Object[])
                database.createNativeQuery(WAIT).setParameter("end", end).getSingleResult();
    }

    private static @Nullable Duration time(@Nullable Object seconds) {
        return seconds == null ? null : Duration.ofSeconds(((Number) seconds).longValue());
    }

    private static long number(Object count) {
        return ((Number) count).longValue();
    }
}
