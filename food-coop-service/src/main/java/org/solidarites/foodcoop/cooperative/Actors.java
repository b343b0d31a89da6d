package org.solidarites.foodcoop.cooperative;

import jakarta.enterprise.context.ApplicationScoped;
import org.solidarites.chassis.identity.Callers;
import org.solidarites.chassis.problem.Refusal;
import org.solidarites.foodcoop.FoodCoopProblem;

/** Who is speaking. */
@ApplicationScoped
class Actors {

    private final ActorRepository actors;
    private final Callers callers;

    Actors(ActorRepository actors, Callers callers) {
        this.actors = actors;
        this.callers = callers;
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
