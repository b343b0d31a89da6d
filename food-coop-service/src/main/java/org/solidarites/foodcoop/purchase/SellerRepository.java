package org.solidarites.foodcoop.purchase;

import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.aggregate.AggregateRepository;
import org.solidarites.chassis.page.Cursor;
import org.solidarites.foodcoop.turn.Turns;

@ApplicationScoped
class SellerRepository extends AggregateRepository<Seller> {

    private final Turns turns;

    SellerRepository(Turns turns) {
        this.turns = turns;
    }

    /** Sellers, newest first, of one caisse where it is given. */
    List<Seller> page(@Nullable String caisse, Optional<Cursor> before, int rows) {
        return newest("(:caisse is null or caisse = :caisse)", Parameters.with("caisse", caisse), before, rows);
    }

    Optional<Seller> of(@Nullable String organization, String caisse) {
        return find("organization = ?1 and caisse = ?2", organization, caisse).firstResultOptional();
    }

    /** All sellers of a caisse, which nobody else settles until the transaction ends. */
    List<Seller> heldForSettlement(String caisse) {
        turns.take("settlement:" + caisse);
        return list("caisse", caisse);
    }
}
