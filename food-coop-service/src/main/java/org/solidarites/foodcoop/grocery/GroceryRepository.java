package org.solidarites.foodcoop.grocery;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.solidarites.chassis.aggregate.AggregateRepository;
import org.solidarites.foodcoop.turn.Turns;

@ApplicationScoped
class GroceryRepository extends AggregateRepository<Grocery> {

    private final Turns turns;

    GroceryRepository(Turns turns) {
        this.turns = turns;
    }

    /** Lets one instance at a time enter épiceries, until its transaction ends. */
    void hold() {
        turns.take("groceries");
    }

    Optional<Grocery> ofCode(String code) {
        return find("code", code).firstResultOptional();
    }
}
