package org.solidarites.longevity.activity;

import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.solidarites.chassis.aggregate.AggregateRepository;
import org.solidarites.longevity.eligibility.Audience;

@ApplicationScoped
class SessionRepository extends AggregateRepository<ActivitySession> {

    /** All sessions of an activity in order of time. */
    List<ActivitySession> of(UUID activity) {
        return list("activityId = ?1 order by startsAt, id", activity);
    }

    /** Planned sessions by start and id. The conditions are added as needed, so that each form gets its own plan. */
    List<ActivitySession> page(ActivityFilter filter, int rows) {
        StringBuilder conditions = new StringBuilder("state = :planned and (startsAt, id) > (:start, :id)");
        Parameters values =
                Parameters.with("start", filter.start()).and("id", filter.id()).and("planned", ActivityState.PLANNED);
        if (filter.end() != null) {
            conditions.append(" and startsAt < :end");
            values.and("end", filter.end());
        }
        if (filter.space() != null) {
            conditions.append(" and spaceId = :space");
            values.and("space", filter.space());
        }
        if (filter.kind() != null) {
            conditions.append(" and activityId in (select id from Activity where kind = :kind)");
            values.and("kind", filter.kind());
        }
        return find(conditions + " order by startsAt, id", values)
                .range(0, rows - 1)
                .list();
    }

    /** Those of a space that start between two moments, cancelled ones too. */
    List<ActivitySession> ofSpace(UUID space, Instant from, Instant to) {
        return list("spaceId = ?1 and startsAt >= ?2 and startsAt < ?3 order by startsAt, id", space, from, to);
    }

    List<ActivitySession> ofActivities(Collection<UUID> activities) {
        return list("activityId in ?1 order by startsAt, id", activities);
    }

    /** Those that changed after a given one and before a moment, in the order of the change and then of the id. */
    List<ActivitySession> changedAfter(Instant modifiedAt, UUID id, Instant before, int rows) {
        return find("(modifiedAt, id) > (?1, ?2) and modifiedAt < ?3 order by modifiedAt, id", modifiedAt, id, before)
                .range(0, rows - 1)
                .list();
    }

    /** Planned sessions for carers in the same space, while one of an activity takes place that is still ahead. */
    List<ActivitySession> besides(UUID activity, UUID space, Instant now) {
        return list(
                "select distinct beside from ActivitySession beside, ActivitySession own where own.activityId = ?1"
                        + " and own.state = ?2 and own.startsAt > ?3 and beside.state = ?2 and beside.spaceId = ?4"
                        + " and beside.startsAt < own.endsAt and own.startsAt < beside.endsAt"
                        + " and beside.activityId in (select id from Activity where audience = ?5)"
                        + " order by beside.startsAt, beside.id",
                activity,
                ActivityState.PLANNED,
                now,
                space,
                Audience.CARERS);
    }
}
