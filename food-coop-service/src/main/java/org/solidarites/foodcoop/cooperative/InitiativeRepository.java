package org.solidarites.foodcoop.cooperative;

import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.aggregate.AggregateRepository;
import org.solidarites.chassis.page.Cursor;
import org.solidarites.foodcoop.cooperative.core.Stage;

@ApplicationScoped
class InitiativeRepository extends AggregateRepository<Initiative> {

    private static final UUID AFTER_ALL = UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff");

    /** Initiatives, newest first, of one stage where it is given. */
    List<Initiative> page(@Nullable Stage stage, Optional<Cursor> before, int rows) {
        return find(
                        "(:stage is null or stage = :stage) and id < :before order by id desc",
                        Parameters.with("stage", stage)
                                .and("before", before.map(Cursor::id).orElse(AFTER_ALL)))
                .range(0, rows - 1)
                .list();
    }
}
