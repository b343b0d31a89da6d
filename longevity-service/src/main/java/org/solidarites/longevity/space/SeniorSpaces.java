package org.solidarites.longevity.space;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.solidarites.chassis.page.Page;

/** What other features may ask about senior spaces. */
@ApplicationScoped
public class SeniorSpaces {

    private final SeniorSpaceRepository spaces;
    private final SeniorSpaceViews views;

    SeniorSpaces(SeniorSpaceRepository spaces, SeniorSpaceViews views) {
        this.spaces = spaces;
        this.views = views;
    }

    public Optional<Venue> find(UUID id) {
        return spaces.findByIdOptional(id).map(SeniorSpace::venue);
    }

    /** The senior spaces that these desks host, by id. */
    public List<UUID> hostedBy(Collection<String> guichets) {
        return spaces.hostedBy(guichets);
    }

    /** These spaces as the public sees them, by id. */
    public Map<UUID, SeniorSpaceView> views(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : views.of(new Page<>(spaces.list("id in ?1", ids), null)).items().stream()
                        .collect(Collectors.toUnmodifiableMap(SeniorSpaceView::id, Function.identity()));
    }

    /** The space of that code. */
    public Optional<Venue> ofCode(String code) {
        return spaces.ofCode(code).map(SeniorSpace::venue);
    }

    /** How many quartiers have an open space, of how many. */
    public Coverage coverage() {
        return views.coverage();
    }
}
