package org.solidarites.guichet.directory;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which places are asked for: those with one of some codes, and all of some kinds but those with other codes.
 *
 * @param id the only one of them that is asked for, null: all
 * @param search words in the name of the place, null: all
 * @param state null: all
 */
public record PlaceFilter(
        Set<String> codes,
        Set<GuichetKind> kinds,
        Set<String> except,
        @Nullable UUID id,
        @Nullable String search,
        @Nullable GuichetState state) {

    public static PlaceFilter of(Set<String> codes, Set<GuichetKind> kinds, Set<String> except) {
        return new PlaceFilter(codes, kinds, except, null, null, null);
    }

    /** Every place in this state. */
    public static PlaceFilter in(GuichetState state) {
        return new PlaceFilter(Set.of(), EnumSet.allOf(GuichetKind.class), Set.of(), null, null, state);
    }

    public PlaceFilter only(UUID wanted) {
        return new PlaceFilter(codes, kinds, except, wanted, search, state);
    }

    public PlaceFilter named(@Nullable String words) {
        return new PlaceFilter(codes, kinds, except, id, words, state);
    }

    List<String> kindNames() {
        return kinds.stream().map(Enum::name).toList();
    }
}
