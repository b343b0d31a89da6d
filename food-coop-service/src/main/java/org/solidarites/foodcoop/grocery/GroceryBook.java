package org.solidarites.foodcoop.grocery;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.solidarites.chassis.problem.Refusal;
import org.solidarites.foodcoop.FoodCoopProblem;
import org.solidarites.foodcoop.grocery.core.GroceryRules;

/** The épiceries and their rules; a document that can not be read keeps the service from starting. */
@Startup
@Singleton
class GroceryBook {

    private final List<GroceryRules> groceries;

    GroceryBook(ObjectMapper json) throws IOException {
        try (InputStream document = GroceryBook.class.getResourceAsStream("/grocery/breil-2025.json")) {
            groceries = List.of(json.readValue(document, GroceryRules.class));
        }
    }

    List<GroceryRules> all() {
        return groceries;
    }

    /**
     * The rules of a grocery.
     *
     * @throws Refusal {@code GROCERY_NOT_FOUND}
     */
    GroceryRules of(String code) {
        return groceries.stream()
                .filter(rules -> rules.grocery().equals(code))
                .findFirst()
                .orElseThrow(FoodCoopProblem.GROCERY_NOT_FOUND::refuse);
    }
}
