package org.solidarites.foodcoop.month;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.solidarites.chassis.idempotency.Idempotent;
import org.solidarites.chassis.identity.Role;

/** The contributions of a household over HTTP. */
@Path("/v1/caisse/accounts/{id}/contributions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Caisse")
@RunOnVirtualThread
public class ContributionResource {

    private final Income income;

    ContributionResource(Income income) {
        this.income = income;
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
        income.contribute(id, paid);
        return Response.noContent().build();
    }
}
