package org.solidarites.aid.dossier;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.http.PageRequest;
import org.solidarites.chassis.idempotency.Idempotent;
import org.solidarites.chassis.identity.Callers;
import org.solidarites.chassis.identity.Role;
import org.solidarites.chassis.page.Cursor;
import org.solidarites.chassis.page.Page;

/** Dossiers over HTTP: to begin one, and to list those one may see. */
@Path("/v1/aid/dossiers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Dossiers", description = "Requests for an aid, from draft to decision.")
@RunOnVirtualThread
public class DossiersResource {

    private final DossierRepository dossiers;
    private final DossierAnswers answers;
    private final DossierOpening opening;
    private final Callers callers;

    DossiersResource(DossierRepository dossiers, DossierAnswers answers, DossierOpening opening, Callers callers) {
        this.dossiers = dossiers;
        this.answers = answers;
        this.opening = opening;
        this.callers = callers;
    }

    /** Begins a dossier. */
    @POST
    @RolesAllowed({Role.RESIDENT, Role.AGENT, Role.PARTNER})
    @Transactional
    @Idempotent
    @Operation(
            summary = "Begin a dossier",
            description = "A resident for oneself; an agent or a partner on somebody's behalf, with her recorded"
                    + " consent. The household may be sent at once or later.")
    @APIResponse(
            responseCode = "201",
            description = "The draft.",
            content = @Content(schema = @Schema(implementation = DossierView.class)))
    @APIResponse(responseCode = "422", description = "Unknown aid or desk, no consent, or an impossible household.")
    public Response open(@Valid @NotNull NewDossier request, @Context UriInfo at) {
        Dossier dossier = opening.open(request, callers.current());
        return answers.created(at, dossier);
    }

    /** Lists the dossiers that the caller may see, newest first. */
    @GET
    @RolesAllowed({Role.RESIDENT, Role.AGENT, Role.PARTNER, Role.INSTRUCTOR, Role.COMMITTEE})
    @Transactional
    @Operation(
            summary = "List dossiers",
            description = "A resident's own, a partner's own, those of an agent's desks; instructors and the committee"
                    + " see all. That reasons in words were shown is noted for the persons to read. Newest first.")
    @APIResponse(
            responseCode = "200",
            description = "A page of dossiers.",
            content = @Content(schema = @Schema(implementation = DossierPage.class)))
    public Response list(@Valid @BeanParam PageRequest page, @Context UriInfo at) {
        Page<Dossier> found = Page.of(
                dossiers.visible(callers.current(), page.after(1), page.rows()),
                page.limit(),
                dossier -> Cursor.of(dossier.id().toString()));
        return answers.page(at, found);
    }

    /** The shape of a page of dossiers, for the API document. */
    @Schema(name = "DossierPage")
    record DossierPage(List<DossierView> items, @Nullable String next) {}
}
