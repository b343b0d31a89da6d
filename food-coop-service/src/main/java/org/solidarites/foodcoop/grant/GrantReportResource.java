package org.solidarites.foodcoop.grant;

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
import org.solidarites.chassis.http.Answers;
import org.solidarites.chassis.idempotency.Idempotent;
import org.solidarites.chassis.identity.Role;
import org.solidarites.foodcoop.FoodCoopProblem;

/** Reports on grants over HTTP: handed in by their association, answered by the city, hidden from all others. */
@Path("/v1/grants/{id}/reports")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Grants")
@RunOnVirtualThread
public class GrantReportResource {

    private final GrantRepository grants;
    private final Reports reports;
    private final GrantReaders readers;

    GrantReportResource(GrantRepository grants, Reports reports, GrantReaders readers) {
        this.grants = grants;
        this.reports = reports;
        this.readers = readers;
    }

    /** The reports on a grant. */
    @GET
    @RolesAllowed({Role.PARTNER, Role.COORDINATOR, Role.COMMITTEE, Role.FINANCE})
    @Operation(
            summary = "List the reports on a grant",
            description = "Oldest first, for its association and the city: people helped, meals, and what was spent"
                    + " beside what was awarded.")
    public List<GrantReport.View> list(@Parameter(description = "Id of the grant.") @PathParam("id") UUID id) {
        return reports.of(readers.visible(id));
    }

    /** One report. */
    @GET
    @Path("/{reportId}")
    @RolesAllowed({Role.PARTNER, Role.COORDINATOR, Role.COMMITTEE, Role.FINANCE})
    @Operation(summary = "Show a report", description = "For the association that has the grant and the city.")
    @APIResponse(
            responseCode = "200",
            description = "The report.",
            content = @Content(schema = @Schema(implementation = GrantReport.View.class)))
    public Response show(
            @Parameter(description = "Id of the grant.") @PathParam("id") UUID id,
            @Parameter(description = "Id of the report.") @PathParam("reportId") UUID reportId) {
        Grant grant = readers.visible(id);
        GrantReport report = reports.one(grant, reportId);
        return Answers.versioned(report.version(), report.view(reports.awarded(grant, report.year())));
    }

    /** Hands in the report on a year. */
    @POST
    @RolesAllowed(Role.PARTNER)
    @Transactional
    @Idempotent
    @Operation(
            summary = "Hand in a report",
            description = "By the association that has the grant, on a year of it. One is answered before the next is"
                    + " taken, and an accepted one stands.")
    @APIResponse(
            responseCode = "201",
            description = "The report was received.",
            content = @Content(schema = @Schema(implementation = GrantReport.View.class)))
    public Response submit(
            @Parameter(description = "Id of the grant.") @PathParam("id") UUID id,
            @Valid @NotNull NewReport content,
            @Context UriInfo at) {
        Grant grant = readers.held(id);
        GrantReport report = reports.submit(grant, content);
        return Answers.created(at, report.id(), report.version(), report.view(reports.awarded(grant, content.year())));
    }

    /** Accepts a report or sends it back. */
    @POST
    @Path("/{reportId}/answer")
    @RolesAllowed(Role.COORDINATOR)
    @Transactional
    @Idempotent
    @Operation(
            summary = "Answer a report",
            description =
                    "Accepted, it lets the instalments be paid that wait for it; returned, another can be handed in.")
    @APIResponse(
            responseCode = "200",
            description = "The report.",
            content = @Content(schema = @Schema(implementation = GrantReport.View.class)))
    public Response answer(
            @Parameter(description = "Id of the grant.") @PathParam("id") UUID id,
            @Parameter(description = "Id of the report.") @PathParam("reportId") UUID reportId,
            @Valid @NotNull ReportAnswer answer) {
        Grant grant = grants.held(id).orElseThrow(FoodCoopProblem.GRANT_NOT_FOUND::refuse);
        GrantReport report = reports.answer(grant, reportId, answer);
        return Answers.versioned(report.version(), report.view(reports.awarded(grant, report.year())));
    }
}
