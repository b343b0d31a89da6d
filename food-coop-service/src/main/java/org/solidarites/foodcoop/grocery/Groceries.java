package org.solidarites.foodcoop.grocery;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.solidarites.foodcoop.grocery.core.GroceryRules;

/** What other features may ask of the épiceries. */
@ApplicationScoped
public class Groceries {

    private final GroceryBook book;

    Groceries(GroceryBook book) {
        this.book = book;
    }

    /** The rules of every épicerie. */
    public List<GroceryRules> all() {
        return book.all();
    }
}
