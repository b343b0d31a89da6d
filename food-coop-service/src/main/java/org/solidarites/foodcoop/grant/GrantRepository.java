package org.solidarites.foodcoop.grant;

import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.aggregate.AggregateRepository;
import org.solidarites.chassis.page.Cursor;

@ApplicationScoped
class GrantRepository extends AggregateRepository<Grant> {

    private static final UUID AFTER_ALL = UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff");

    /** Grants, newest first, those of one call where it is given. */
    List<Grant> page(@Nullable UUID call, Optional<Cursor> before, int rows) {
        return find(
                        "(:call is null or callId = :call) and id < :before order by id desc",
                        Parameters.with("call", call)
                                .and("before", before.map(Cursor::id).orElse(AFTER_ALL)))
                .range(0, rows - 1)
                .list();
    }
}
