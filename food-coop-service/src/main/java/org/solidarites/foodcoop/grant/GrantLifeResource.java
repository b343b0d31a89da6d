package org.solidarites.foodcoop.grant;

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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.solidarites.chassis.http.Answers;
import org.solidarites.chassis.idempotency.Idempotent;
import org.solidarites.chassis.identity.Role;
import org.solidarites.foodcoop.FoodCoopProblem;

/** What happens to a grant once it is awarded, over HTTP: it is signed, paid, amended, suspended, claimed back. */
@Path("/v1/grants/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Grants")
@RunOnVirtualThread
public class GrantLifeResource {

    private final GrantRepository grants;
    private final GrantBooks books;
    private final GrantLife life;
    private final GrantReaders readers;

    GrantLifeResource(GrantRepository grants, GrantBooks books, GrantLife life, GrantReaders readers) {
        this.readers = readers;
        this.grants = grants;
        this.books = books;
        this.life = life;
    }

    /** The agreement was signed. */
    @POST
    @Path("/signature")
    @RolesAllowed(Role.COORDINATOR)
    @Transactional
    @Idempotent
    @Operation(summary = "Sign the agreement", description = "Once. Nothing is paid before.")
    @APIResponse(
            responseCode = "200",
            description = "The grant.",
            content = @Content(schema = @Schema(implementation = GrantView.class)))
    public Response sign(
            @Parameter(description = "Id of the grant.") @PathParam("id") UUID id,
            @Valid @NotNull Agreement agreement) {
        return shown(life.sign(id, agreement));
    }

    /** Pays an instalment, once. */
    @POST
    @Path("/instalments/{instalmentId}/payment")
    @RolesAllowed(Role.FINANCE)
    @Transactional
    @Idempotent(required = true)
    @Operation(
            summary = "Pay an instalment",
            description = "Once, when its condition is met; the header Idempotency-Key is required, so that a request"
                    + " that is sent again gets the first answer.")
    @APIResponse(
            responseCode = "200",
            description = "The grant with the instalment paid.",
            content = @Content(schema = @Schema(implementation = GrantView.class)))
    public Response pay(
            @Parameter(description = "Id of the grant.") @PathParam("id") UUID id,
            @Parameter(description = "Id of the instalment.") @PathParam("instalmentId") UUID instalmentId) {
        return shown(life.pay(id, instalmentId));
    }

    /** The avenants of a grant. */
    @GET
    @Path("/amendments")
    @PermitAll
    @Operation(
            summary = "List the avenants of a grant",
            description = "First one first, with the amounts before and after.")
    public List<Amendment.View> amendments(@Parameter(description = "Id of the grant.") @PathParam("id") UUID id) {
        Grant grant = grants.findByIdOptional(id).orElseThrow(FoodCoopProblem.GRANT_NOT_FOUND::refuse);
        return grants.amendments(grant.id()).stream().map(Amendment::view).toList();
    }

    /** Amends the agreement. */
    @POST
    @Path("/amendments")
    @RolesAllowed(Role.COORDINATOR)
    @Transactional
    @Idempotent
    @Operation(
            summary = "Amend a grant",
            description = "An avenant says what is awarded for each year and replaces all instalments still to be paid;"
                    + " with `shares` it splits the whole anew among those that have one."
                    + " What a year gets more comes from the call's envelope of that year.")
    @APIResponse(
            responseCode = "200",
            description = "The grant.",
            content = @Content(schema = @Schema(implementation = GrantView.class)))
    public Response amend(
            @Parameter(description = "Id of the grant.") @PathParam("id") UUID id,
            @Valid @NotNull NewAmendment amendment) {
        return shown(life.amend(id, amendment));
    }

    /** Suspends the grant. */
    @POST
    @Path("/suspension")
    @RolesAllowed(Role.COORDINATOR)
    @Transactional
    @Idempotent
    @Operation(summary = "Suspend a grant", description = "Nothing is paid until it is resumed.")
    @APIResponse(
            responseCode = "200",
            description = "The grant.",
            content = @Content(schema = @Schema(implementation = GrantView.class)))
    public Response suspend(
            @Parameter(description = "Id of the grant.") @PathParam("id") UUID id,
            @Valid @NotNull SuspensionReason why) {
        return shown(life.suspend(id, why.reason()));
    }

    /** Why a grant is suspended. */
    @GET
    @Path("/suspension")
    @RolesAllowed({Role.PARTNER, Role.COORDINATOR, Role.COMMITTEE, Role.FINANCE})
    @Operation(
            summary = "Read why a grant is suspended",
            description = "For the association that has it and the city, while it is suspended.")
    @APIResponse(
            responseCode = "200",
            description = "The reason.",
            content = @Content(schema = @Schema(implementation = SuspensionReason.class)))
    @APIResponse(responseCode = "409", description = "`grant-not-suspended`.")
    public Response suspension(@Parameter(description = "Id of the grant.") @PathParam("id") UUID id) {
        return Response.ok(new SuspensionReason(readers.visible(id).suspendedFor()))
                .build();
    }

    /** Resumes the grant. */
    @POST
    @Path("/resumption")
    @RolesAllowed(Role.COORDINATOR)
    @Transactional
    @Idempotent
    @Operation(summary = "Resume a grant", description = "It is paid again.")
    @APIResponse(
            responseCode = "200",
            description = "The grant.",
            content = @Content(schema = @Schema(implementation = GrantView.class)))
    public Response resume(@Parameter(description = "Id of the grant.") @PathParam("id") UUID id) {
        return shown(life.resume(id));
    }

    /** What was claimed back of a grant. */
    @GET
    @Path("/clawbacks")
    @RolesAllowed({Role.PARTNER, Role.COORDINATOR, Role.COMMITTEE, Role.FINANCE})
    @Operation(
            summary = "List what was claimed back of a grant",
            description = "Oldest first, with the reasons, for the association that has it and the city. Euros.")
    public List<Clawback.View> clawbacks(@Parameter(description = "Id of the grant.") @PathParam("id") UUID id) {
        Grant grant = readers.visible(id);
        return grants.clawbacks(List.of(grant.id())).stream()
                .map(Clawback::view)
                .toList();
    }

    /** Claims money back. */
    @POST
    @Path("/clawbacks")
    @RolesAllowed(Role.FINANCE)
    @Transactional
    @Idempotent(required = true)
    @Operation(
            summary = "Claim money of a grant back",
            description = "At most what was paid for that year; the header Idempotency-Key is required.")
    @APIResponse(
            responseCode = "200",
            description = "The grant.",
            content = @Content(schema = @Schema(implementation = GrantView.class)))
    public Response reclaim(
            @Parameter(description = "Id of the grant.") @PathParam("id") UUID id,
            @Valid @NotNull NewClawback clawback) {
        return shown(life.reclaim(id, clawback));
    }

    private Response shown(Grant grant) {
        return Answers.versioned(grant.version(), books.view(grant));
    }
}
