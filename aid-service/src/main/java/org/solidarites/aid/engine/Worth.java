package org.solidarites.aid.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.money.Euros;

/** What an aid is worth to a household. */
public sealed interface Worth {

    /** No money: a card, for example. */
    record InKind() implements Worth {}

    /** An amount. */
    record Money(Euros euros) implements Worth {}

    /** At most that much: how much exactly depends on a bill that is not known. */
    record UpTo(Euros euros) implements Worth {}

    /** A reduction of a price. */
    record Reduction(int percent) implements Worth {}

    /** It depends on facts that are missing. */
    record Undetermined(List<Question> missing) implements Worth {
        public Undetermined {
            missing = List.copyOf(missing);
        }
    }

    Worth IN_KIND = new InKind();

    /** Whether it is an amount, and that is zero. */
    default boolean isNothing() {
        return this instanceof Money(Euros euros) && euros.cents() == 0;
    }

    /** The amount in euros; null if it is no money, or not known to the cent. */
    default @Nullable Euros amount() {
        return this instanceof Money(Euros euros) ? euros : null;
    }

    /** The ceiling in euros where only that is known; null otherwise. */
    default @Nullable Euros atMost() {
        return this instanceof UpTo(Euros most) ? most : null;
    }

    /** The reduction of a price in per cent; null if it is none. */
    default @Nullable Integer reduction() {
        return this instanceof Reduction(int reduced) ? reduced : null;
    }
}
