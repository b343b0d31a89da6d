package org.solidarites.foodcoop.month;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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
import org.solidarites.chassis.identity.Callers;
import org.solidarites.chassis.identity.Role;
import org.solidarites.foodcoop.caisse.Caisses;

/** The contributions of a household over HTTP. */
@Path("/v1/caisse/accounts/{id}/contributions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Caisse")
@RunOnVirtualThread
public class ContributionResource {

    private final Contributions contributions;
    private final Caisses caisses;
    private final Callers callers;

    ContributionResource(Contributions contributions, Caisses caisses, Callers callers) {
        this.contributions = contributions;
        this.caisses = caisses;
        this.callers = callers;
    }

    /** The contributions of a household. */
    @GET
    @RolesAllowed({Role.RESIDENT, Role.AGENT, Role.INSTRUCTOR, Role.COORDINATOR, Role.FINANCE})
    @Operation(
            summary = "List the contributions of an account",
            description =
                    "One for each month that was paid, the newest month first, with what was corrected. A resident sees"
                            + " those of an account that they hold. Euros.")
    public List<ContributionView> list(@Parameter(description = "Id of the account.") @PathParam("id") UUID id) {
        caisses.requireVisible(id, callers.current());
        return contributions.of(id);
    }

    /** Takes in the contribution of a household for a month. */
    @POST
    @RolesAllowed({Role.AGENT, Role.FINANCE})
    @Transactional
    @Idempotent(required = true)
    @Operation(
            summary = "Take in a contribution",
            description =
                    "That of one month, at least what was agreed, once. The allocation of the month is credited when the"
                            + " month is closed. The header Idempotency-Key is required.")
    @APIResponse(responseCode = "204", description = "It is taken in.")
    public Response contribute(
            @Parameter(description = "Id of the account.") @PathParam("id") UUID id,
            @Valid @NotNull NewContribution paid) {
        contributions.take(id, paid);
        return Response.noContent().build();
    }

    /** Corrects a contribution that was taken in wrongly. */
    @POST
    @Path("/corrections")
    @RolesAllowed({Role.AGENT, Role.FINANCE})
    @Transactional
    @Idempotent(required = true)
    @Operation(
            summary = "Correct a contribution",
            description =
                    "With what was really paid, within the same bounds, or nothing, and the reason. The wrong entry stays in the"
                            + " ledger and a new one refers to it. Once the month is closed its published figures stay, what differs"
                            + " comes into or out of the pool, which never goes below zero, and a contribution can not be taken"
                            + " away. The header Idempotency-Key is required. Euros.")
    @APIResponse(
            responseCode = "200",
            description = "The contribution.",
            content = @Content(schema = @Schema(implementation = ContributionView.class)))
    public Response correct(
            @Parameter(description = "Id of the account.") @PathParam("id") UUID id,
            @Valid @NotNull NewCorrection right) {
        return Response.ok(contributions.correct(id, right)).build();
    }
}
