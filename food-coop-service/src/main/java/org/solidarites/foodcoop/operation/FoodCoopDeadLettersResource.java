package org.solidarites.foodcoop.operation;

import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.solidarites.chassis.inbox.DeadLetters;
import org.solidarites.chassis.inbox.DeadLettersResource;

/** The dead letters of food-coop-service. */
@Path("/v1/food-coop/dead-letter-replays")
@Tag(name = "Operation", description = "For those who run the suite.")
public class FoodCoopDeadLettersResource extends DeadLettersResource {

    FoodCoopDeadLettersResource(DeadLetters deadLetters) {
        super(deadLetters);
    }
}
