package org.solidarites.aid.engine;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The household lives in one of some communes.
 *
 * @param communes their INSEE codes
 * @param name what they are called together: {@code Nantes}; where it is one commune, its name is understood too
 */
public record LivesIn(Set<String> communes, String name, Grounds grounds) implements Condition {

    public LivesIn {
        communes = Set.copyOf(communes);
    }

    @Override
    public Truth met(Facts facts) {
        @Nullable String commune = facts.household().home().commune();
        return commune == null ? Truth.UNKNOWN : Truth.of(has(commune));
    }

    private boolean has(String commune) {
        return communes.contains(commune) || name.equalsIgnoreCase(commune);
    }

    @Override
    public Finding find(Facts facts) {
        Measure required = new Measure.Place(name);
        @Nullable String commune = facts.household().home().commune();
        return commune == null
                ? Finding.unknown(this, required, List.of(Question.of(Question.Kind.COMMUNE)))
                : Finding.known(this, has(commune), new Measure.Place(commune), required, null);
    }
}
