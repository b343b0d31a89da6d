package org.solidarites.gateway.operation;

import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.solidarites.chassis.inbox.DeadLetters;
import org.solidarites.chassis.inbox.DeadLettersResource;

/** The dead letters of the gateway: events that its log, and so every partner, lacks until they are replayed. */
@Path("/v1/gateway/dead-letter-replays")
@Tag(name = "Operation", description = "For those who run the suite.")
public class GatewayDeadLettersResource extends DeadLettersResource {

    GatewayDeadLettersResource(DeadLetters deadLetters) {
        super(deadLetters);
    }
}
