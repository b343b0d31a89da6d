package org.solidarites.aid.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.money.Euros;

/** How much an aid is worth to a household, in euros. */
public sealed interface AidAmount {

    /** The amount for that many people; null where the aid is no money. */
    @Nullable
    Euros forPeople(int people);

    /** The aid is no money: a card, for example. */
    record None() implements AidAmount {
        @Override
        public @Nullable Euros forPeople(int people) {
            return null;
        }
    }

    /** The same for every household. */
    record Fixed(Euros euros) implements AidAmount {
        @Override
        public Euros forPeople(int people) {
            return euros;
        }
    }

    /**
     * By size of the household.
     *
     * @param byPeople for one person, two, three …
     * @param eachFurther for each person beyond the table
     */
    record ByPeople(List<Euros> byPeople, Euros eachFurther) implements AidAmount {

        public ByPeople {
            byPeople = List.copyOf(byPeople);
            if (byPeople.isEmpty()) {
                throw new IllegalArgumentException("a table of amounts has at least one row");
            }
        }

        @Override
        public Euros forPeople(int people) {
            Euros listed = byPeople.get(Math.min(people, byPeople.size()) - 1);
            return listed.plus(eachFurther.times(Math.max(0, people - byPeople.size())));
        }
    }
}
