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
import java.time.Clock;
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
import org.solidarites.chassis.idempotency.Idempotent;
import org.solidarites.chassis.identity.Caller;
import org.solidarites.chassis.identity.Callers;
import org.solidarites.chassis.identity.Role;
import org.solidarites.chassis.money.Euros;
import org.solidarites.chassis.problem.FieldError;
import org.solidarites.foodcoop.FoodCoopProblem;

/** Reports on grants over HTTP: handed in by their association, answered by the city, hidden from all others. */
@Path("/v1/grants/{id}/reports")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Grants")
@RunOnVirtualThread
public class GrantReportResource {

    private final GrantRepository grants;
    private final GrantReportRepository reports;
    private final GrantBooks books;
    private final Callers callers;
    private final Clock clock;

    GrantReportResource(
            GrantRepository grants, GrantReportRepository reports, GrantBooks books, Callers callers, Clock clock) {
        this.grants = grants;
        this.reports = reports;
        this.books = books;
        this.callers = callers;
        this.clock = clock;
    }

    /** The reports on a grant. */
    @GET
    @RolesAllowed({Role.PARTNER, Role.COORDINATOR, Role.COMMITTEE, Role.FINANCE})
    @Operation(
            summary = "List the reports on a grant",
            description = "Oldest first, for its association and the city: people helped, meals, and what was spent"
                    + " beside what was awarded.")
    public List<GrantReport.View> list(@Parameter(description = "Id of the grant.") @PathParam("id") UUID id) {
        Grant grant = visible(grants.findByIdOptional(id).orElse(null));
        GrantView amounts = books.view(grant);
        return reports.of(id).stream()
                .map(report -> report.view(awarded(amounts, report.year())))
                .toList();
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
        Grant grant = visible(grants.held(id).orElse(null));
        GrantView amounts = books.view(grant);
        if (awarded(amounts, content.year()).cents() == 0) {
            throw FoodCoopProblem.REPORT_YEAR_NOT_AWARDED
                    .refuse()
                    .with("year", content.year())
                    .at(FieldError.inBody("year"));
        }
        boolean there = reports.of(id).stream()
                .anyMatch(report -> report.year() == content.year() && report.state() != ReportState.RETURNED);
        if (there) {
            throw FoodCoopProblem.REPORT_ALREADY_THERE.refuse().with("year", content.year());
        }
        GrantReport report = reports.keep(GrantReport.submit(id, content, clock.instant()));
        return Answers.created(at, report.id(), report.version(), report.view(awarded(amounts, content.year())));
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
        GrantReport report = reports.held(reportId)
                .filter(one -> one.isOn(id))
                .orElseThrow(FoodCoopProblem.REPORT_NOT_FOUND::refuse);
        report.answer(answer);
        reports.keep(report);
        return Answers.versioned(report.version(), report.view(awarded(books.view(grant), report.year())));
    }

    /** Its reports are nobody else's business. */
    private Grant visible(@Nullable Grant grant) {
        Caller caller = callers.current();
        boolean city = caller.hasAny(Role.COORDINATOR, Role.COMMITTEE, Role.FINANCE);
        if (grant == null || (!city && !grant.isOf(caller))) {
            throw FoodCoopProblem.GRANT_NOT_FOUND.refuse();
        }
        return grant;
    }

    private static Euros awarded(GrantView grant, int year) {
        return grant.years().stream()
                .filter(one -> one.year() == year)
                .map(GrantView.GrantYear::awarded)
                .findFirst()
                .orElse(Euros.ZERO);
    }
}
