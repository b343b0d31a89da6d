package org.solidarites.foodcoop.month;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
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
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.solidarites.chassis.idempotency.Idempotent;
import org.solidarites.chassis.identity.Role;
import org.solidarites.foodcoop.FoodCoopProblem;
import org.solidarites.foodcoop.caisse.Caisses;

/** The months of a caisse over HTTP. */
@Path("/v1/caisse")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Caisse")
@RunOnVirtualThread
public class MonthResource {

    private final Funding funding;
    private final Closings closings;
    private final PublishedMonths months;
    private final Caisses caisses;

    MonthResource(Funding funding, Closings closings, PublishedMonths months, Caisses caisses) {
        this.caisses = caisses;
        this.funding = funding;
        this.closings = closings;
        this.months = months;
    }

    /** Takes in money of others for the solidarity pool. */
    @POST
    @Path("/fundings")
    @RolesAllowed(Role.FINANCE)
    @Transactional
    @Idempotent(required = true)
    @Operation(
            summary = "Fund the solidarity pool",
            description = "Money of the city or of others. The header Idempotency-Key is required. Euros.")
    @APIResponse(
            responseCode = "200",
            description = "What is in the pool.",
            content = @Content(schema = @Schema(implementation = PoolView.class)))
    public Response fund(@Valid @NotNull NewFunding given) {
        return Response.ok(funding.fund(given)).build();
    }

    /** Closes a month. */
    @POST
    @Path("/closings")
    @RolesAllowed({Role.COORDINATOR, Role.FINANCE})
    @Operation(
            summary = "Close a month",
            description =
                    "Credits the allocation of every household that has paid its contribution of the month. If the"
                            + " solidarity pool does not hold enough the month is refused, or what there is is shared, as the rules"
                            + " say. Asked for again it goes on where it was, and credits nobody twice.")
    @APIResponse(
            responseCode = "200",
            description = "The closing.",
            content = @Content(schema = @Schema(implementation = Closing.class)))
    public Response close(@Valid @NotNull NewClosing wanted) {
        return Response.ok(closings.close(wanted.caisse(), wanted.month())).build();
    }

    /** Publishes the closed months of a caisse. */
    @GET
    @Path("/{caisse}/months")
    @PermitAll
    @Operation(
            summary = "Read the closed months of a caisse",
            description =
                    "The last closed first: what came in, what was credited, what is in the solidarity pool, and the end of the"
                            + " ledger's chain of hashes, by which anybody with an export can prove that nothing was changed. Where"
                            + " fewer than five households were credited, amounts are left out and told together with the next"
                            + " month that has enough. Households are rounded to the next five.")
    public List<PublishedMonth> published(
            @Parameter(description = "Code of a caisse.", example = "nantes") @PathParam("caisse") String caisse) {
        return months.of(known(caisse));
    }

    private String known(String caisse) {
        Set<String> known = caisses.book().caisses();
        if (!known.contains(caisse)) {
            throw FoodCoopProblem.CAISSE_NOT_FOUND
                    .refuse()
                    .with("caisse", caisse)
                    .with("known", String.join(", ", known));
        }
        return caisse;
    }
}
