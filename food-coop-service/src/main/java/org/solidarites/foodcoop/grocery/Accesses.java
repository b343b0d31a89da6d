package org.solidarites.foodcoop.grocery;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.solidarites.chassis.problem.Refusal;
import org.solidarites.foodcoop.FoodCoopProblem;

/** Opens and renews accesses: a household has one to an épicerie at a time, and with it one right of the month. */
@ApplicationScoped
class Accesses {

    private final GroceryBook book;
    private final GroceryAccessRepository accesses;
    private final Clock clock;

    Accesses(GroceryBook book, GroceryAccessRepository accesses, Clock clock) {
        this.book = book;
        this.accesses = accesses;
        this.clock = clock;
    }

    /**
     * Opens an access by the rules. Where the household had one before, that one is renewed, so that the months that the
     * rules give are not begun anew; another needs a decision.
     *
     * @throws Refusal {@code GROCERY_NOT_FOUND}, {@code GROCERY_ACCESS_THERE}, {@code GROCERY_ACCESS_BEFORE}, or what the
     *     rules refuse
     */
    GroceryAccess open(String grocery, NewGroceryAccess wanted) {
        GroceryAccess access = GroceryAccess.open(book.of(grocery), wanted, today());
        requireNoOther(access);
        if (!access.isByDecision()) {
            requireFirst(access);
        }
        return accesses.keep(access);
    }

    /**
     * Lets an access go on; one that has ended goes on only if no other was opened since.
     *
     * @throws Refusal {@code GROCERY_ACCESS_NOT_FOUND}, {@code GROCERY_ACCESS_THERE}, or what the rules refuse
     */
    GroceryAccess renew(UUID id, int months) {
        GroceryAccess access = accesses.held(id).orElseThrow(FoodCoopProblem.GROCERY_ACCESS_NOT_FOUND::refuse);
        access.renew(book.of(access.grocery()), months, today());
        requireNoOther(access);
        return accesses.keep(access);
    }

    private void requireNoOther(GroceryAccess access) {
        accesses.hold(access.householdRef());
        accesses.open(access.householdRef(), access.grocery(), today()).stream()
                .filter(other -> !other.id().equals(access.id()))
                .findFirst()
                .ifPresent(other -> {
                    throw FoodCoopProblem.GROCERY_ACCESS_THERE.refuse().with("until", other.until());
                });
    }

    private void requireFirst(GroceryAccess access) {
        accesses.last(access.householdRef(), access.grocery()).ifPresent(before -> {
            throw FoodCoopProblem.GROCERY_ACCESS_BEFORE
                    .refuse()
                    .with("until", before.until())
                    .with("access", before.id());
        });
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
