package org.solidarites.longevity.activity;

import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.solidarites.chassis.aggregate.AggregateRepository;

@ApplicationScoped
class ActivityRepository extends AggregateRepository<Activity> {

    /** Activities by start and id. The conditions are added as needed, so that each form gets its own plan and index. */
    List<Activity> page(ActivityFilter filter, int rows) {
        StringBuilder conditions = new StringBuilder("(startsAt, id) > (:start, :id)");
        Parameters values = Parameters.with("start", filter.start()).and("id", filter.id());
        if (filter.space() != null) {
            conditions.append(" and spaceId = :space");
            values.and("space", filter.space());
        }
        if (filter.kind() != null) {
            conditions.append(" and kind = :kind");
            values.and("kind", filter.kind());
        }
        return find(conditions + " order by startsAt, id", values)
                .range(0, rows - 1)
                .list();
    }
}
