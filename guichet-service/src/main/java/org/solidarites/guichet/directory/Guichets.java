package org.solidarites.guichet.directory;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** What other features may ask the directory. */
@ApplicationScoped
public class Guichets {

    private final GuichetRepository guichets;

    Guichets(GuichetRepository guichets) {
        this.guichets = guichets;
    }

    /** Whether people can be referred to the place with this code: kept here, and not closed for good. */
    public boolean receives(String code) {
        return ofCode(code)
                .filter(guichet -> guichet.managedBy() == null && guichet.state() != GuichetState.CLOSED)
                .isPresent();
    }

    /** The place with this code. */
    public Optional<GuichetView> ofCode(String code) {
        return guichets.ofCode(code).map(Guichet::view);
    }

    /** The place with this id. */
    public Optional<GuichetView> ofId(UUID id) {
        return guichets.findByIdOptional(id).map(Guichet::view);
    }
}
