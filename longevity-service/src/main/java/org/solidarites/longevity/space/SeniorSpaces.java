package org.solidarites.longevity.space;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What other features may ask about senior spaces. */
@ApplicationScoped
public class SeniorSpaces {

    private final SeniorSpaceRepository spaces;

    SeniorSpaces(SeniorSpaceRepository spaces) {
        this.spaces = spaces;
    }

    public Optional<Venue> find(UUID id) {
        return spaces.findByIdOptional(id).map(SeniorSpace::venue);
    }

    /** The senior spaces that these desks host, by id. */
    public List<UUID> hostedBy(Collection<String> guichets) {
        return spaces.hostedBy(guichets);
    }
}
