package org.solidarites.aid.operation;

import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.solidarites.chassis.inbox.DeadLetters;
import org.solidarites.chassis.inbox.DeadLettersResource;

/** The dead letters of aid-service. */
@Path("/v1/aid/dead-letter-replays")
@Tag(name = "Operation", description = "For those who run the suite.")
public class AidDeadLettersResource extends DeadLettersResource {

    AidDeadLettersResource(DeadLetters deadLetters) {
        super(deadLetters);
    }
}
