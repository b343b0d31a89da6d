package org.solidarites.guichet.agenda;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
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
import org.solidarites.chassis.idempotency.Idempotent;
import org.solidarites.chassis.identity.Role;
import org.solidarites.chassis.page.Cursor;
import org.solidarites.chassis.page.Page;
import org.solidarites.chassis.problem.FieldError;
import org.solidarites.guichet.GuichetProblem;

/** The absences of agents over HTTP: each agent's own, for coordinators everybody's. */
@Path("/v1/agent-absences")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Agendas", description = "When the agents of a desk receive people.")
@RolesAllowed({Role.COORDINATOR, Role.AGENT})
@RunOnVirtualThread
public class AbsenceResource {

    private final AbsenceRepository absences;
    private final AgendaAccess access;

    AbsenceResource(AbsenceRepository absences, AgendaAccess access) {
        this.absences = absences;
        this.access = access;
    }

    /** Lists an agent's absences, oldest entry first. */
    @GET
    @Operation(summary = "List an agent's absences", description = "The caller's own; coordinators name the agent.")
    @APIResponse(
            responseCode = "200",
            description = "A page of absences.",
            content = @Content(schema = @Schema(implementation = AbsencePage.class)))
    @APIResponse(responseCode = "422", description = "A coordinator says whose absences are meant: `agent` is missing.")
    public Response list(
            @QueryParam("agent") @Parameter(description = "Opaque id of the agent.") @Nullable String agent,
            @Valid @BeanParam PageRequest page,
            @Context UriInfo at) {
        Page<Absence> found = Page.of(
                absences.page(access.agent(agent, FieldError.inParameter("agent")), page.after(1), page.rows()),
                page.limit(),
                absence -> Cursor.of(absence.id().toString()));
        return Answers.page(at, found.map(Absence::view));
    }

    /** Enters an absence. */
    @POST
    @Transactional
    @Idempotent
    @Operation(
            summary = "Enter an absence",
            description = "No more slots are offered in it; what is booked stays booked.")
    @APIResponse(
            responseCode = "201",
            description = "The absence was entered.",
            content = @Content(schema = @Schema(implementation = AbsenceView.class)))
    public Response enter(@Valid @NotNull NewAbsence request, @Context UriInfo at) {
        Absence absence =
                absences.keep(Absence.enter(access.agent(request.agent(), FieldError.inBody("agent")), request));
        return Answers.created(at, absence.id(), absence.version(), absence.view());
    }

    /** Removes an absence. */
    @DELETE
    @Path("/{id}")
    @Transactional
    @Operation(
            summary = "Remove an absence",
            description = "Its time is offered again. Another agent's does not exist.")
    @APIResponse(responseCode = "204", description = "The absence is no more.")
    public Response remove(@PathParam("id") UUID id) {
        Absence absence = absences.findByIdOptional(id)
                .filter(found -> access.mayWriteFor(found.agent()))
                .orElseThrow(GuichetProblem.ABSENCE_NOT_FOUND::refuse);
        absences.delete(absence);
        return Response.noContent().build();
    }

    /** The shape of a page of absences, for the API document. */
    @Schema(name = "AbsencePage")
    record AbsencePage(List<AbsenceView> items, @Nullable String next) {}
}
