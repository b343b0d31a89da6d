package org.solidarites.longevity.operation;

import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.solidarites.chassis.inbox.DeadLetters;
import org.solidarites.chassis.inbox.DeadLettersResource;

/** The dead letters of longevity-service. */
@Path("/v1/longevity/dead-letter-replays")
@Tag(name = "Operation", description = "For those who run the suite.")
public class LongevityDeadLettersResource extends DeadLettersResource {

    LongevityDeadLettersResource(DeadLetters deadLetters) {
        super(deadLetters);
    }
}
