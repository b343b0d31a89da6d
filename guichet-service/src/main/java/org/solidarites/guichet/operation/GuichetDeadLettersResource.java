package org.solidarites.guichet.operation;

import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.solidarites.chassis.inbox.DeadLetters;
import org.solidarites.chassis.inbox.DeadLettersResource;

/** The dead letters of guichet-service. */
@Path("/v1/guichet/dead-letter-replays")
@Tag(name = "Operation", description = "For those who run the suite.")
public class GuichetDeadLettersResource extends DeadLettersResource {

    GuichetDeadLettersResource(DeadLetters deadLetters) {
        super(deadLetters);
    }
}
