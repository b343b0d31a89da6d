package org.solidarites.longevity.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.solidarites.longevity.waiting.core.Criterion;
import org.solidarites.longevity.waiting.core.Reach;
import org.solidarites.longevity.waiting.core.Waiter;

/** Who waits, and which offers have run out. */
@ApplicationScoped
class WaitingRepository {

    private static final String WAITING = """
            SELECT waiting.id, waiting.isolated, waiting.quartier = :quartier,
                   NOT EXISTS (SELECT FROM registration other
                               WHERE other.person_key = waiting.person_key AND other.state = 'CONFIRMED'),
                   waiting.registered_at, waiting.places, waiting.unanswered, waiting.reach
            FROM registration waiting WHERE waiting.activity_id = :activity AND waiting.state = 'WAITING'""";

    private final EntityManager database;

    WaitingRepository(EntityManager database) {
        this.database = database;
    }

    /**
     * Those who wait for an activity, as the policy looks at them at this moment.
     *
     * @param quartier where the senior space is
     */
    List<Waiter> waiting(UUID activity, String quartier) {
        database.flush();
        Stream<?> rows = database.createNativeQuery(WAITING)
                .setParameter("activity", activity)
                .setParameter("quartier", quartier)
                .getResultStream();
        return rows.map(row -> waiter((Object[]) row)).toList();
    }

    private static Waiter waiter(Object[] row) {
        Set<Criterion> met = EnumSet.noneOf(Criterion.class);
        if (Boolean.TRUE.equals(row[1])) {
            met.add(Criterion.ISOLATED);
        }
        if (Boolean.TRUE.equals(row[2])) {
            met.add(Criterion.LIVES_IN_QUARTIER);
        }
        if (Boolean.TRUE.equals(row[3])) {
            met.add(Criterion.FIRST_PARTICIPATION);
        }
        return new Waiter(
                (UUID) row[0], met, (Instant) row[4], (Integer) row[5], (Integer) row[6], Reach.valueOf((String)
                        row[7]));
    }

    /** The offers of an activity that have run out. */
    List<Registration> overdue(UUID activity, Instant now) {
        return database.createQuery(
                        "from Registration where activityId = :activity and state = :offered and offeredUntil <= :now"
                                + " order by offeredUntil, id",
                        Registration.class)
                .setParameter("activity", activity)
                .setParameter("offered", RegistrationState.OFFERED)
                .setParameter("now", now)
                .getResultList();
    }

    /** All offers that stand, or have run out and nobody has seen to it. */
    List<Registration> offers() {
        return database.createQuery("from Registration where state = :offered order by id", Registration.class)
                .setParameter("offered", RegistrationState.OFFERED)
                .getResultList();
    }

    /** Activities where an offer has run out. */
    List<UUID> activitiesWithOverdueOffers(Instant now) {
        return database.createQuery(
                        "select distinct activityId from Registration where state = :offered and offeredUntil <= :now",
                        UUID.class)
                .setParameter("offered", RegistrationState.OFFERED)
                .setParameter("now", now)
                .getResultList();
    }

    /** Those who still wait for what has started; locked, and those that another instance has in work are left to it. */
    List<Registration> inVain(Instant now, int rows) {
        return database.createNativeQuery("""
                        SELECT registration.* FROM registration JOIN activity ON activity.id = registration.activity_id
                        WHERE registration.state IN ('WAITING', 'OFFERED') AND activity.starts_at <= :now
                        ORDER BY registration.id LIMIT :rows FOR UPDATE OF registration SKIP LOCKED""", Registration.class)
                .setParameter("now", now)
                .setParameter("rows", rows)
                .getResultList();
    }
}
