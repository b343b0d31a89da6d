package org.solidarites.longevity.activity;

import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.solidarites.chassis.aggregate.AggregateRepository;
import org.solidarites.longevity.eligibility.Audience;

@ApplicationScoped
class ActivityRepository extends AggregateRepository<Activity> {

    /** Activities by start and id. The conditions are added as needed, so that each form gets its own plan and index. */
    List<Activity> page(ActivityFilter filter, int rows) {
        StringBuilder conditions = new StringBuilder("(startsAt, id) > (:start, :id)");
        Parameters values = Parameters.with("start", filter.start()).and("id", filter.id());
        if (filter.end() != null) {
            conditions.append(" and startsAt < :end");
            values.and("end", filter.end());
        }
        if (filter.space() != null) {
            conditions.append(" and spaceId = :space");
            values.and("space", filter.space());
        }
        if (filter.kind() != null) {
            conditions.append(" and kind = :kind");
            values.and("kind", filter.kind());
        }
        if (filter.whom() != null) {
            admitting(filter.whom(), conditions, values);
        }
        return find(conditions + " order by startsAt, id", values)
                .range(0, rows - 1)
                .list();
    }

    private static void admitting(ActivityFilter.Whom whom, StringBuilder conditions, Parameters values) {
        if (whom.quartier() != null) {
            conditions.append(" and spaceId in (select id from SeniorSpace where quartier = :quartier)");
            values.and("quartier", whom.quartier());
        }
        if (whom.age() != null || whom.carer()) {
            conditions.append(
                    " and (audience = :everyone or minimumAge <= :age or (audience = :carers and :carer = true))");
            values.and("everyone", Audience.EVERYONE)
                    .and("carers", Audience.CARERS)
                    .and("carer", whom.carer());
            values.and("age", whom.age() == null ? 0 : whom.age());
        }
    }

    /** Those of these ids, by id. */
    Map<UUID, Activity> of(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : list("id in ?1", ids).stream()
                        .collect(Collectors.toUnmodifiableMap(Activity::id, Function.identity()));
    }
}
