package org.solidarites.aid.engine;

/** The closed vocabulary of what a règlement may ask of a household. Each is evaluated with or without its trace. */
public sealed interface Condition
        permits AllOf,
                AnyOf,
                Not,
                InRange,
                WithinTable,
                OfAge,
                LivesIn,
                Studies,
                ComposedAs,
                HoldsRight,
                Declares,
                GrantedBefore {

    /** The article and the source. */
    Grounds grounds();

    /** Whether it is met, and nothing more. */
    Truth met(Facts facts);

    /** Whether it is met, and what was found; {@code met} of it is always that of {@link #met}. */
    Finding find(Facts facts);
}
