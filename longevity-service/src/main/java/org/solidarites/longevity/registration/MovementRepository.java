package org.solidarites.longevity.registration;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Notes movements, and tells them. */
@ApplicationScoped
class MovementRepository implements PanacheRepositoryBase<Movement, Long> {

    void note(Registration registration, MovementKind kind, MovedBy by, Instant now) {
        persist(new Movement(registration, kind, by, now));
    }

    /** Those of one registration, the first of all first: there are never many. */
    List<Movement> of(UUID registration) {
        return list("registrationId = ?1 order by id", registration);
    }

    /** Those of an activity, oldest first, after a given one. */
    List<Movement> ofActivity(UUID activity, long after, int rows) {
        return find("activityId = ?1 and id > ?2 order by id", activity, after)
                .range(0, rows - 1)
                .list();
    }
}
