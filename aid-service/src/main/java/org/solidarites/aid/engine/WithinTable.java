package org.solidarites.aid.engine;

import java.util.List;

/**
 * A quantity is at most what a table gives for the size of the household.
 *
 * @param most for one person, two, three …, in the unit of the quantity
 * @param eachFurther for each person beyond the table
 * @param asked what has to be known for it
 */
public record WithinTable(Quantity quantity, List<Long> most, long eachFurther, List<Question> asked, Grounds grounds)
        implements Condition {

    public WithinTable {
        most = List.copyOf(most);
        asked = List.copyOf(asked);
        if (most.isEmpty()) {
            throw new IllegalArgumentException("a table has at least one row");
        }
    }

    long mostFor(int people) {
        return most.get(Math.min(people, most.size()) - 1) + eachFurther * Math.max(0, people - most.size());
    }

    @Override
    public Truth met(Facts facts) {
        long up = facts.up(quantity);
        return up == Facts.UNKNOWN
                ? Truth.UNKNOWN
                : Truth.of(up <= mostFor(facts.household().people()));
    }

    @Override
    public Finding find(Facts facts) {
        long ceiling = mostFor(facts.household().people());
        return InRange.found(this, quantity, InRange.NO_LEAST, ceiling, asked, facts);
    }
}
