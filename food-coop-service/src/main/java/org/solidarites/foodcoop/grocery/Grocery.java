package org.solidarites.foodcoop.grocery;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.solidarites.chassis.aggregate.Aggregate;
import org.solidarites.foodcoop.grocery.core.GroceryRules;

/** An épicerie as the city is told of it; its rules stand in their document. */
@Entity
@Table(name = "grocery")
class Grocery extends Aggregate {

    private String code;
    private String name;
    private String quartier;
    private String organization;
    private String access;
    private String source;

    @SuppressWarnings("NullAway.Init") // for Hibernate, which fills the fields
    protected Grocery() {}

    @SuppressWarnings("NullAway.Init") // become fills the rest
    Grocery(GroceryRules rules) {
        code = rules.grocery();
        become(rules);
    }

    /** Whether the document says the same of it. */
    boolean isAs(GroceryRules rules) {
        return name.equals(rules.name())
                && quartier.equals(rules.quartier())
                && organization.equals(rules.organization())
                && access.equals(rules.access().note().fr())
                && source.equals(rules.access().source());
    }

    /** Is from now on as the document says, and the city is told. */
    final void become(GroceryRules rules) {
        name = rules.name();
        quartier = rules.quartier();
        organization = rules.organization();
        access = rules.access().note().fr();
        source = rules.access().source();
        raise(new GroceryEvents.Recorded(id(), code, name, quartier, organization, access, source));
    }
}
