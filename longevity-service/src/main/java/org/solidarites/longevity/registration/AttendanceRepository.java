package org.solidarites.longevity.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.city.CityTime;

/** Who came, by registration and session. */
@ApplicationScoped
class AttendanceRepository {

    private static final String NOTE = """
            INSERT INTO attendance (registration_id, session_id, presence, noted_at, noted_by)
            VALUES (:registration, :session, :presence, :now, :by)
            ON CONFLICT ON CONSTRAINT attendance_pk DO UPDATE SET
                presence = EXCLUDED.presence, noted_at = EXCLUDED.noted_at, noted_by = EXCLUDED.noted_by""";

    private static final String EXPECTED = """
            SELECT registration.id, attendance.presence FROM registration
            LEFT JOIN attendance ON attendance.registration_id = registration.id AND attendance.session_id = :session
            WHERE registration.activity_id = :activity AND registration.state = 'CONFIRMED' ORDER BY registration.id""";

    private static final String ABSENCES = """
            SELECT activity_session.starts_at FROM registration
            JOIN attendance ON attendance.registration_id = registration.id AND attendance.presence = 'ABSENT'
            JOIN activity_session ON activity_session.id = attendance.session_id
            WHERE registration.person_key = :person AND registration.state = 'CONFIRMED'
            ORDER BY activity_session.starts_at""";

    private static final String FINISHED = """
            SELECT count(*) FROM registration JOIN activity ON activity.id = registration.activity_id
            WHERE registration.person_key = :person AND registration.state = 'CONFIRMED'
              AND activity.path = :path AND activity.step = :step
              AND 2 * (SELECT count(*) FROM attendance WHERE attendance.registration_id = registration.id
                       AND attendance.presence = 'PRESENT')
                  >= (SELECT count(*) FROM activity_session WHERE activity_session.activity_id = activity.id
                      AND activity_session.state = 'PLANNED')""";

    private final EntityManager database;

    AttendanceRepository(EntityManager database) {
        this.database = database;
    }

    void note(UUID registration, UUID session, Coming presence, String by, Instant now) {
        database.createNativeQuery(NOTE)
                .setParameter("registration", registration)
                .setParameter("session", session)
                .setParameter("presence", presence.name())
                .setParameter("now", now)
                .setParameter("by", by)
                .executeUpdate();
    }

    /** All who have a place at an activity, and whether they came to that session. */
    List<AttendanceEntry> expected(UUID activity, UUID session) {
        Stream<?> rows = database.createNativeQuery(EXPECTED)
                .setParameter("activity", activity)
                .setParameter("session", session)
                .getResultStream();
        return rows.map(row -> (Object[]) row)
                .map(row -> new AttendanceEntry((UUID) row[0], row[1] == null ? null : Coming.valueOf((String) row[1])))
                .toList();
    }

    /** To which sessions one came, and to which not. */
    List<ExportView.Attended> of(UUID registration) {
        Stream<?> rows = database.createNativeQuery(
                        "SELECT session_id, presence FROM attendance WHERE registration_id = :id ORDER BY noted_at")
                .setParameter("id", registration)
                .getResultStream();
        return rows.map(row -> (Object[]) row)
                .map(row -> new ExportView.Attended((UUID) row[0], Coming.valueOf((String) row[1])))
                .toList();
    }

    /** Days on which that person did not come and had said nothing, in order. */
    List<LocalDate> absences(String personKey) {
        Stream<?> starts = database.createNativeQuery(ABSENCES, Instant.class)
                .setParameter("person", personKey)
                .getResultStream();
        return starts.map(start -> LocalDate.ofInstant((Instant) start, CityTime.ZONE))
                .toList();
    }

    /** Whether that person came to at least half of the sessions of that step of a path. */
    boolean hasFinished(String personKey, String path, int step) {
        return ((Number) database.createNativeQuery(FINISHED)
                                .setParameter("person", personKey)
                                .setParameter("path", path)
                                .setParameter("step", step)
                                .getSingleResult())
                        .intValue()
                > 0;
    }

    /** When that person was warned last. */
    @Nullable
    LocalDate warnedOn(String personKey) {
        List<?> found = database.createNativeQuery(
                        "SELECT warned_on FROM absence_warning WHERE person_key = :person", LocalDate.class)
                .setParameter("person", personKey)
                .getResultList();
        return found.isEmpty() ? null : (LocalDate) found.getFirst();
    }

    void warned(String personKey, LocalDate day) {
        database.createNativeQuery("INSERT INTO absence_warning (person_key, warned_on) VALUES (:person, :day)"
                        + " ON CONFLICT ON CONSTRAINT absence_warning_pk DO UPDATE SET warned_on = EXCLUDED.warned_on")
                .setParameter("person", personKey)
                .setParameter("day", day)
                .executeUpdate();
    }
}
