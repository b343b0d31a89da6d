package org.solidarites.guichet.standard;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.solidarites.guichet.directory.GuichetKind;
import org.solidarites.guichet.directory.GuichetView;

/**
 * A body that gives the services of several places.
 *
 * @param code kebab-case, never changes
 * @param kinds of the places that are its own, unless another body has them by their code
 * @param places codes of places that are its own
 * @param carriers codes of data·inclusion for the networks that carry its places ({@code reseaux_porteurs})
 * @param source where these facts were read
 */
public record Body(
        String code,
        String name,
        String description,
        @Nullable String website,
        Set<GuichetKind> kinds,
        Set<String> places,
        List<String> carriers,
        String source) {

    public Body {
        kinds = Set.copyOf(Objects.requireNonNullElse(kinds, Set.of()));
        places = Set.copyOf(Objects.requireNonNullElse(places, Set.of()));
        carriers = List.copyOf(Objects.requireNonNullElse(carriers, List.of()));
    }

    /** The same for ever: made of the code. */
    public UUID id() {
        return UUID.nameUUIDFromBytes(("organization:" + code).getBytes(StandardCharsets.UTF_8));
    }

    boolean has(GuichetView place) {
        return kinds.contains(place.kind());
    }
}
