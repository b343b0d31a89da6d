package org.solidarites.foodcoop.cooperative;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.aggregate.Aggregate;
import org.solidarites.chassis.problem.FieldError;
import org.solidarites.chassis.problem.Refusal;
import org.solidarites.foodcoop.FoodCoopProblem;
import org.solidarites.foodcoop.cooperative.core.College;
import org.solidarites.foodcoop.organization.Siret;

/** An actor of the Coopérative with their mandate of participation. */
@Entity
@Table(name = "coop_actor")
class Actor extends Aggregate {

    @Embedded
    private NewActor mandate;

    private @Nullable LocalDate leftOn;

    @SuppressWarnings("NullAway.Init") // for Hibernate, which fills the fields
    protected Actor() {}

    /**
     * Takes somebody in.
     *
     * @throws Refusal {@code RESIDENT_WITH_SIRET}, {@code INVALID_SIRET}, {@code MANDATE_NOT_SIGNED_YET}
     */
    static Actor join(NewActor mandate, LocalDate today) {
        if (mandate.siret() != null && mandate.college() == College.RESIDENT) {
            throw FoodCoopProblem.RESIDENT_WITH_SIRET.refuse().at(FieldError.inBody("siret"));
        }
        if (mandate.siret() != null) {
            Siret.require(mandate.siret(), "siret");
        }
        if (mandate.mandateSignedOn().isAfter(today)) {
            throw FoodCoopProblem.MANDATE_NOT_SIGNED_YET
                    .refuse()
                    .with("signedOn", mandate.mandateSignedOn())
                    .at(FieldError.inBody("mandateSignedOn"));
        }
        Actor actor = new Actor();
        actor.mandate = mandate;
        return actor;
    }

    /**
     * They leave; what they said and decided stays.
     *
     * @throws Refusal {@code ACTOR_HAS_LEFT}
     */
    void leave(LocalDate today) {
        if (leftOn != null) {
            throw FoodCoopProblem.ACTOR_HAS_LEFT.refuse().with("leftOn", leftOn);
        }
        leftOn = today;
    }

    @Nullable
    String siret() {
        return mandate.siret();
    }

    boolean takesPart() {
        return leftOn == null;
    }

    College college() {
        return mandate.college();
    }

    View view() {
        return new View(id(), mandate, leftOn);
    }

    /** An actor as coordinators see them. */
    @Schema(name = "Actor")
    public record View(UUID id, NewActor mandate, @Nullable LocalDate leftOn) {}
}
