package org.solidarites.chassis.inbox;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.solidarites.chassis.identity.Role;

/** The operator's hand on the dead letters of a service, which gives it an address of its own by extending it. */
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public abstract class DeadLettersResource {

    private final DeadLetters deadLetters;

    protected DeadLettersResource(DeadLetters deadLetters) {
        this.deadLetters = deadLetters;
    }

    /** Replays the events that were parked. */
    @POST
    @RolesAllowed(Role.ADMIN)
    @Operation(
            summary = "Replay dead letters",
            description = "Delivers the events that could not be handled once more, in order; one that"
                    + " fails again is parked anew. Events that took effect before are not done twice.")
    @SecurityRequirement(name = "keycloak")
    @APIResponse(responseCode = "200", description = "How many were replayed, and how many failed again.")
    public DeadLetters.Replay replay() {
        return deadLetters.replay();
    }
}
