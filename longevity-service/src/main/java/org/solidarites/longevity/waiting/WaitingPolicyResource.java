package org.solidarites.longevity.waiting;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The written policy of the waiting list over HTTP: everybody may read by which rules places are given. */
@Path("/v1/longevity/waiting-policies")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Waiting list", description = "Who gets a place that becomes free, and by which rules.")
@RunOnVirtualThread
public class WaitingPolicyResource {

    private final WaitingPolicies policies;
    private final Clock clock;

    WaitingPolicyResource(WaitingPolicies policies, Clock clock) {
        this.policies = policies;
        this.clock = clock;
    }

    /** Lists all policies, the latest first. */
    @GET
    @PermitAll
    @Operation(
            operationId = "listWaitingPolicy",
            summary = "List the policies of the waiting list",
            description = "Each is in force from its day until the next begins; movements name the day.")
    @APIResponse(
            responseCode = "200",
            description = "The policies, the latest first.",
            content = @Content(schema = @Schema(implementation = PolicyList.class)))
    public PolicyList list() {
        return new PolicyList(policies.all());
    }

    /** Shows the policy that is in force. */
    @GET
    @Path("/current")
    @PermitAll
    @Operation(
            operationId = "currentWaitingPolicy",
            summary = "Show the policy in force",
            description = "Its criteria with their points, how long offers stand, and what an outage changes.")
    @APIResponse(
            responseCode = "200",
            description = "The policy.",
            content = @Content(schema = @Schema(implementation = PolicyDocument.class)))
    public PolicyDocument current() {
        return policies.document(clock.instant());
    }

    /** All policies. */
    @Schema(name = "WaitingPolicyList")
    public record PolicyList(List<PolicyDocument> items) {}
}
