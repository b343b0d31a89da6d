package org.solidarites.aid.engine;

import java.util.Set;

/** The household is one of some compositions: a single parent, for instance. */
public record ComposedAs(Set<Composition> compositions, Grounds grounds) implements Condition {

    public ComposedAs {
        compositions = Set.copyOf(compositions);
    }

    @Override
    public Truth met(Facts facts) {
        return Truth.of(compositions.contains(facts.composition()));
    }

    @Override
    public Finding find(Facts facts) {
        return Finding.known(
                this,
                compositions.contains(facts.composition()),
                new Measure.Compositions(Set.of(facts.composition())),
                new Measure.Compositions(compositions),
                null);
    }
}
