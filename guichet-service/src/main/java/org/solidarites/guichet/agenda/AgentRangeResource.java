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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.http.Answers;
import org.solidarites.chassis.http.PageRequest;
import org.solidarites.chassis.idempotency.Idempotent;
import org.solidarites.chassis.identity.Role;
import org.solidarites.chassis.page.Cursor;
import org.solidarites.chassis.page.Page;
import org.solidarites.chassis.problem.CommonProblem;
import org.solidarites.chassis.problem.FieldError;
import org.solidarites.guichet.GuichetProblem;

/** The hours of the agents of a desk over HTTP. */
@Path("/v1/guichets/{guichetId}/agent-ranges")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Agendas", description = "When the agents of a desk receive people.")
@RolesAllowed({Role.COORDINATOR, Role.AGENT})
@RunOnVirtualThread
public class AgentRangeResource {

    private final AgentRangeRepository ranges;
    private final MotiveRepository motives;
    private final AgendaAccess access;

    AgentRangeResource(AgentRangeRepository ranges, MotiveRepository motives, AgendaAccess access) {
        this.ranges = ranges;
        this.motives = motives;
        this.access = access;
    }

    /** Lists the hours of a desk's agents, oldest entry first. */
    @GET
    @Operation(summary = "List the hours of a desk's agents", description = "For agents of the desk and coordinators.")
    @APIResponse(
            responseCode = "200",
            description = "A page of hours.",
            content = @Content(schema = @Schema(implementation = AgentRangePage.class)))
    public Response list(
            @PathParam("guichetId") UUID guichetId, @Valid @BeanParam PageRequest page, @Context UriInfo at) {
        String guichet = access.ourGuichet(guichetId);
        Page<AgentRange> found = Page.of(
                ranges.page(guichet, page.after(1), page.rows()),
                page.limit(),
                range -> Cursor.of(range.id().toString()));
        return Answers.page(at, found.map(AgentRange::view));
    }

    /** Enters hours in which an agent receives. */
    @POST
    @Transactional
    @Idempotent
    @Operation(
            summary = "Enter an agent's hours",
            description = "Agents enter their own at the desks they serve, coordinators everybody's. The hours are the"
                    + " city's time: 09:00 stays 09:00 when the clock changes.")
    @APIResponse(
            responseCode = "201",
            description = "The hours were entered.",
            content = @Content(schema = @Schema(implementation = AgentRangeView.class)))
    public Response enter(
            @PathParam("guichetId") UUID guichetId, @Valid @NotNull NewAgentRange request, @Context UriInfo at) {
        String guichet = access.ourGuichet(guichetId);
        String agent = access.agent(request.agent(), FieldError.inBody("agent"));
        if (motives.count(guichet, request.motives())
                < Set.copyOf(request.motives()).size()) {
            throw GuichetProblem.UNKNOWN_MOTIVE
                    .refuse()
                    .with("guichet", guichet)
                    .at(FieldError.inBody("motives"));
        }
        AgentRange range = ranges.keep(AgentRange.enter(guichet, agent, request));
        return Answers.created(at, range.id(), range.version(), range.view());
    }

    /** Ends hours: no more slots are offered in them. */
    @DELETE
    @Path("/{id}")
    @Transactional
    @Operation(summary = "Remove an agent's hours", description = "What is booked in them stays booked.")
    @APIResponse(responseCode = "204", description = "The hours are no more.")
    public Response remove(@PathParam("guichetId") UUID guichetId, @PathParam("id") UUID id) {
        String guichet = access.ourGuichet(guichetId);
        AgentRange range = ranges.findByIdOptional(id)
                .filter(found -> found.guichet().equals(guichet))
                .orElseThrow(GuichetProblem.AGENT_RANGE_NOT_FOUND::refuse);
        if (!access.mayWriteFor(range.agent())) {
            throw CommonProblem.FORBIDDEN.refuse();
        }
        ranges.delete(range);
        return Response.noContent().build();
    }

    /** The shape of a page of hours, for the API document. */
    @Schema(name = "AgentRangePage")
    record AgentRangePage(
            List<AgentRangeView> items, @Nullable String next) {}
}
