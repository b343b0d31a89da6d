package org.solidarites.foodcoop.cooperative;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.solidarites.chassis.identity.Callers;
import org.solidarites.chassis.problem.Refusal;
import org.solidarites.foodcoop.FoodCoopProblem;

/** Who takes part, and who of them is speaking. */
@ApplicationScoped
class Actors {

    private final ActorRepository actors;
    private final Callers callers;
    private final Clock clock;

    Actors(ActorRepository actors, Callers callers, Clock clock) {
        this.actors = actors;
        this.callers = callers;
        this.clock = clock;
    }

    /**
     * Takes somebody in.
     *
     * @throws Refusal {@code ALREADY_AN_ACTOR}, {@code RESIDENT_WITH_SIRET}, {@code INVALID_SIRET},
     *     {@code MANDATE_NOT_SIGNED_YET}
     */
    Actor join(NewActor mandate) {
        if (actors.present(mandate.subject()).isPresent()) {
            throw FoodCoopProblem.ALREADY_AN_ACTOR.refuse();
        }
        return actors.keep(Actor.join(mandate, LocalDate.now(clock)));
    }

    /**
     * Lets somebody leave.
     *
     * @throws Refusal {@code ACTOR_NOT_FOUND}, {@code ACTOR_HAS_LEFT}
     */
    Actor leave(UUID id) {
        Actor actor = actors.held(id).orElseThrow(FoodCoopProblem.ACTOR_NOT_FOUND::refuse);
        actor.leave(LocalDate.now(clock));
        return actors.keep(actor);
    }

    /** Whether somebody has not left. */
    boolean takesPart(UUID id) {
        return actors.findByIdOptional(id).filter(Actor::takesPart).isPresent();
    }

    /**
     * The actor who calls.
     *
     * @throws Refusal {@code NO_MANDATE} for somebody without a signed mandate
     */
    Actor speaking() {
        return actors.present(callers.current().subject()).orElseThrow(FoodCoopProblem.NO_MANDATE::refuse);
    }
}
