package org.solidarites.foodcoop.cooperative;

import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.aggregate.AggregateRepository;
import org.solidarites.chassis.page.Cursor;
import org.solidarites.foodcoop.cooperative.core.Stage;

@ApplicationScoped
class InitiativeRepository extends AggregateRepository<Initiative> {

    /** Initiatives, newest first, of one stage where it is given. */
    List<Initiative> page(@Nullable Stage stage, Optional<Cursor> before, int rows) {
        return newest("(:stage is null or stage = :stage)", Parameters.with("stage", stage), before, rows);
    }
}
