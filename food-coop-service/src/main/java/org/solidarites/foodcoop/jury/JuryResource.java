package org.solidarites.foodcoop.jury;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.solidarites.chassis.idempotency.Idempotent;
import org.solidarites.chassis.identity.Role;

/** The jury of a call over HTTP. */
@Path("/v1/calls/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Jury", description = "Scores, sealed until the session, and the ranking they make.")
@RunOnVirtualThread
public class JuryResource {

    private final Jury jury;

    JuryResource(Jury jury) {
        this.jury = jury;
    }

    /** Who sits on the jury of a call. */
    @GET
    @Path("/jury")
    @RolesAllowed(Role.COORDINATOR)
    @Operation(summary = "List the jury", description = "Who sits on it and which organisations they belong to.")
    public List<JuryMember.View> list(@Parameter(description = "Id of the call.") @PathParam("id") UUID call) {
        return jury.members(call);
    }

    /** Puts somebody on the jury of a call. */
    @POST
    @Path("/jury")
    @RolesAllowed(Role.COORDINATOR)
    @Transactional
    @Idempotent
    @Operation(
            summary = "Put somebody on the jury",
            description = "With the organisations they belong to: they can not score a project of one of these,"
                    + " nor of the one that they speak for in the Coopérative.")
    @APIResponse(
            responseCode = "200",
            description = "The member.",
            content = @Content(schema = @Schema(implementation = JuryMember.View.class)))
    public Response name(
            @Parameter(description = "Id of the call.") @PathParam("id") UUID call,
            @Valid @NotNull NewJuryMember named) {
        return Response.ok(jury.name(call, named)).build();
    }

    /** Notes to which organisations somebody on the jury belongs. */
    @PUT
    @Path("/jury/{member}/memberships")
    @RolesAllowed(Role.COORDINATOR)
    @Transactional
    @Operation(
            summary = "Note the memberships of somebody on the jury",
            description =
                    "All of them, until the session opens; what is sent last holds. A score that they gave to a project"
                            + " of one of these organisations does not count as long as they belong to it.")
    @APIResponse(
            responseCode = "200",
            description = "The member.",
            content = @Content(schema = @Schema(implementation = JuryMember.View.class)))
    public Response belong(
            @Parameter(description = "Id of the call.") @PathParam("id") UUID call,
            @Parameter(description = "Id of the member.") @PathParam("member") UUID member,
            @Valid @NotNull JuryMemberships wanted) {
        return Response.ok(jury.belong(call, member, wanted)).build();
    }

    /** The ranking of a call. */
    @GET
    @Path("/ranking")
    @RolesAllowed({Role.COMMITTEE, Role.COORDINATOR})
    @Operation(
            summary = "Rank the projects of a call",
            description = "Once the session is open: best first, by the average of what each criterion was given.")
    public List<RankedProject> ranking(@Parameter(description = "Id of the call.") @PathParam("id") UUID call) {
        return jury.ranking(call);
    }
}
