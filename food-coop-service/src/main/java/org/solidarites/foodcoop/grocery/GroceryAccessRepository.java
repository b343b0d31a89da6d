package org.solidarites.foodcoop.grocery;

import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.solidarites.chassis.aggregate.AggregateRepository;
import org.solidarites.chassis.money.Euros;
import org.solidarites.chassis.page.Cursor;

@ApplicationScoped
class GroceryAccessRepository extends AggregateRepository<GroceryAccess> {

    /** The accesses to a grocery, newest first. */
    List<GroceryAccess> page(String grocery, Optional<Cursor> before, int rows) {
        return newest("grocery = :grocery", Parameters.with("grocery", grocery), before, rows);
    }

    void keepVisit(UUID id, UUID access, Euros displayed, Euros paid, Instant now) {
        getEntityManager()
                .createNativeQuery("INSERT INTO grocery_visit (id, access_id, displayed_cents, paid_cents, made_at)"
                        + " VALUES (:id, :access, :displayed, :paid, :now)")
                .setParameter("id", id)
                .setParameter("access", access)
                .setParameter("displayed", displayed.cents())
                .setParameter("paid", paid.cents())
                .setParameter("now", now)
                .executeUpdate();
    }
}
