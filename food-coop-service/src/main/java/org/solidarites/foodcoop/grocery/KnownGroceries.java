package org.solidarites.foodcoop.grocery;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.solidarites.foodcoop.grocery.core.GroceryRules;

/** Enters the épiceries of the documents at the start, and tells the city of those that are new or said otherwise. */
@Singleton
class KnownGroceries {

    private final GroceryBook book;
    private final GroceryRepository groceries;

    KnownGroceries(GroceryBook book, GroceryRepository groceries) {
        this.book = book;
        this.groceries = groceries;
    }

    void enter(@Observes StartupEvent starting) {
        QuarkusTransaction.requiringNew().run(() -> {
            groceries.hold();
            book.all().forEach(this::enter);
        });
    }

    private void enter(GroceryRules rules) {
        Grocery grocery = groceries.ofCode(rules.grocery()).orElse(null);
        if (grocery == null) {
            groceries.keep(new Grocery(rules));
        } else if (!grocery.isAs(rules)) {
            grocery.become(rules);
            groceries.keep(grocery);
        }
    }
}
