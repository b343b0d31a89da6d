package org.solidarites.guichet.agenda;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.http.Answers;
import org.solidarites.chassis.http.PageRequest;
import org.solidarites.chassis.http.Versions;
import org.solidarites.chassis.idempotency.Idempotent;
import org.solidarites.chassis.identity.Role;
import org.solidarites.chassis.page.Cursor;
import org.solidarites.chassis.page.Page;
import org.solidarites.chassis.problem.FieldError;
import org.solidarites.guichet.GuichetProblem;

/** The motives of a desk over HTTP. */
@Path("/v1/guichets/{guichetId}/motives")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Motives", description = "What people can make an appointment for, and on which terms.")
@RunOnVirtualThread
public class MotiveResource {

    private final MotiveRepository motives;
    private final AgendaAccess access;

    MotiveResource(MotiveRepository motives, AgendaAccess access) {
        this.motives = motives;
        this.access = access;
    }

    /** Lists the motives of a desk, oldest first. */
    @GET
    @PermitAll
    @Operation(
            summary = "List the motives of a desk",
            description = "Those that are offered; agents of the desk and coordinators also see the others.")
    @APIResponse(
            responseCode = "200",
            description = "A page of motives.",
            content = @Content(schema = @Schema(implementation = MotivePage.class)))
    public Response list(
            @PathParam("guichetId") UUID guichetId, @Valid @BeanParam PageRequest page, @Context UriInfo at) {
        String guichet = access.guichet(guichetId);
        Page<Motive> found = Page.of(
                motives.page(guichet, access.isOurs(guichet), page.after(1), page.rows()),
                page.limit(),
                motive -> Cursor.of(motive.id().toString()));
        return Answers.page(at, found.map(Motive::view));
    }

    /** Shows one motive. */
    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(summary = "Show a motive", description = "With its version as `ETag`.")
    @APIResponse(
            responseCode = "200",
            description = "The motive.",
            content = @Content(schema = @Schema(implementation = MotiveView.class)))
    public Response show(@PathParam("guichetId") UUID guichetId, @PathParam("id") UUID id) {
        Motive motive = find(access.guichet(guichetId), id);
        return Answers.versioned(motive.version(), motive.view());
    }

    /** Offers a motive at a desk. */
    @POST
    @RolesAllowed({Role.COORDINATOR, Role.AGENT})
    @Transactional
    @Idempotent
    @Operation(summary = "Offer a motive", description = "Coordinators at every desk, agents at those they serve.")
    @APIResponse(
            responseCode = "201",
            description = "The motive is offered.",
            content = @Content(schema = @Schema(implementation = MotiveView.class)))
    public Response offer(
            @PathParam("guichetId") UUID guichetId, @Valid @NotNull NewMotive request, @Context UriInfo at) {
        String guichet = access.ourGuichet(guichetId);
        if (motives.ofCode(guichet, request.code()).isPresent()) {
            throw GuichetProblem.MOTIVE_CODE_TAKEN
                    .refuse()
                    .with("code", request.code())
                    .at(FieldError.inBody("code"));
        }
        Motive motive = motives.keep(Motive.offer(guichet, request));
        return Answers.created(at, motive.id(), motive.version(), motive.view());
    }

    /** Changes the terms of a motive. */
    @PUT
    @Path("/{id}")
    @RolesAllowed({Role.COORDINATOR, Role.AGENT})
    @Transactional
    @Operation(summary = "Change a motive", description = "What is booked stays as it was booked.")
    @APIResponse(
            responseCode = "200",
            description = "The motive as it is now.",
            content = @Content(schema = @Schema(implementation = MotiveView.class)))
    public Response change(
            @PathParam("guichetId") UUID guichetId,
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Parameter(description = "The ETag that was read.", example = "\"0\"") @Nullable
                    String ifMatch,
            @Valid @NotNull MotiveDetails details) {
        Motive motive = find(access.ourGuichet(guichetId), id);
        Versions.require(ifMatch, motive.version());
        motive.change(details);
        motives.keep(motive);
        return Answers.versioned(motive.version(), motive.view());
    }

    private Motive find(String guichet, UUID id) {
        return motives.findByIdOptional(id)
                .filter(motive -> motive.guichet().equals(guichet))
                .filter(motive -> motive.isPublic() || access.isOurs(guichet))
                .orElseThrow(GuichetProblem.MOTIVE_NOT_FOUND::refuse);
    }

    /** The shape of a page of motives, for the API document. */
    @Schema(name = "MotivePage")
    record MotivePage(List<MotiveView> items, @Nullable String next) {}
}
