package org.solidarites.foodcoop.cooperative;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** What other features may ask of the actors of the Coopérative. */
@ApplicationScoped
public class Memberships {

    private final ActorRepository actors;

    Memberships(ActorRepository actors) {
        this.actors = actors;
    }

    /** SIRET of the organisation that somebody speaks for, by their mandate. */
    public Optional<String> of(String subject) {
        return actors.present(subject).map(Actor::siret);
    }
}
