package org.solidarites.guichet.standard;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.solidarites.guichet.directory.GuichetKind;
import org.solidarites.guichet.directory.GuichetView;
import org.solidarites.guichet.directory.PlaceFilter;

/** Who stands behind the places of the city. A place that is nobody's here stands for itself. */
public record Bodies(List<Body> all) {

    public Bodies {
        all = List.copyOf(all);
    }

    /** The bodies of Nantes, as shipped. */
    public static Bodies ofNantes() {
        try (InputStream shipped = Bodies.class.getResourceAsStream("/city/nantes/organizations.json")) {
            return read(shipped);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The bodies of a city: a JSON array of {@link Body}.
     *
     * @throws IOException if it can not be read as one
     */
    static Bodies read(InputStream json) throws IOException {
        return new Bodies(new ObjectMapper().readValue(json, new TypeReference<List<Body>>() {}));
    }

    public Optional<Body> ofId(UUID id) {
        return all.stream().filter(body -> body.id().equals(id)).findFirst();
    }

    /** The body that a place belongs to; none where the place stands for itself. */
    public Optional<Body> of(GuichetView place) {
        return all.stream()
                .filter(body -> body.places().contains(place.code()))
                .findFirst()
                .or(() -> claimed().contains(place.code())
                        ? Optional.empty()
                        : all.stream().filter(body -> body.has(place)).findFirst());
    }

    /** The id of the organization that a place belongs to: that of its body, or its own. */
    public UUID organizationOf(GuichetView place) {
        return of(place).map(Body::id).orElse(place.id());
    }

    /** The places of a body. */
    public PlaceFilter placesOf(Body body) {
        return PlaceFilter.of(body.places(), body.kinds(), claimed());
    }

    /** The places that stand for themselves. */
    public PlaceFilter ownPlaces() {
        Set<GuichetKind> kinds = EnumSet.allOf(GuichetKind.class);
        all.forEach(body -> kinds.removeAll(body.kinds()));
        return PlaceFilter.of(Set.of(), kinds, claimed());
    }

    private Set<String> claimed() {
        return all.stream().flatMap(body -> body.places().stream()).collect(Collectors.toSet());
    }
}
