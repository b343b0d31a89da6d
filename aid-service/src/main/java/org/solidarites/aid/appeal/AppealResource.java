package org.solidarites.aid.appeal;

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
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.solidarites.aid.dossier.Dossiers;
import org.solidarites.aid.dossier.Notification;
import org.solidarites.chassis.http.Answers;
import org.solidarites.chassis.http.PageRequest;
import org.solidarites.chassis.idempotency.Idempotent;
import org.solidarites.chassis.identity.Role;
import org.solidarites.chassis.page.Cursor;
import org.solidarites.chassis.page.Page;
import org.solidarites.chassis.problem.ProblemMessages;

/** Gracious appeals over HTTP. */
@Path("/v1/aid/appeals")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Appeals", description = "Decisions looked at again: gracious appeals, and unlawful grants withdrawn.")
@RunOnVirtualThread
public class AppealResource {

    private final AppealRepository appeals;
    private final Appeals steps;
    private final Dossiers dossiers;
    private final Readings readings;

    AppealResource(AppealRepository appeals, Appeals steps, Dossiers dossiers, Readings readings) {
        this.appeals = appeals;
        this.steps = steps;
        this.dossiers = dossiers;
        this.readings = readings;
    }

    /** Lodges an appeal. */
    @POST
    @RolesAllowed({Role.RESIDENT, Role.AGENT, Role.PARTNER})
    @Transactional
    @Idempotent
    @Operation(
            summary = "Lodge an appeal",
            description =
                    "By those whose dossier it is, once for each decision, within two months of it. It interrupts the"
                            + " delay to go to court (CRPA L411-2); two months of silence reject it (L411-7). The"
                            + " withdrawal of a grant is a decision of its own.")
    @APIResponse(
            responseCode = "201",
            description = "The appeal.",
            content = @Content(schema = @Schema(implementation = AppealView.class)))
    @APIResponse(
            responseCode = "409",
            description = "There is no decision, it was appealed against before, or it is too late.")
    @APIResponse(responseCode = "404", description = "There is no such dossier, or none that the caller may see.")
    public Response lodge(@Valid @NotNull NewAppeal request, @Context UriInfo at) {
        Appeal appeal = steps.lodge(request);
        readings.note(List.of(appeal.dossierId()));
        return Answers.created(at, appeal.id(), appeal.version(), appeal.view());
    }

    /** Lists appeals, newest first. */
    @GET
    @RolesAllowed({Role.RESIDENT, Role.AGENT, Role.PARTNER, Role.INSTRUCTOR, Role.COMMITTEE})
    @Transactional
    @Operation(
            summary = "List appeals",
            description = "Those of one dossier that the caller may see; instructors and the committee may leave the"
                    + " dossier out and see all. Each reading is noted for the person to read. Newest first.")
    @APIResponse(
            responseCode = "200",
            description = "A page of appeals.",
            content = @Content(schema = @Schema(implementation = AppealPage.class)))
    @APIResponse(responseCode = "404", description = "There is no such dossier, or none that the caller may see.")
    public Response list(
            @QueryParam("dossier")
                    @Parameter(description = "Id of the dossier.", example = "01a20ed8-b836-7308-b4ba-a9cde1592239")
                    @Nullable
                    UUID dossier,
            @Valid @BeanParam PageRequest page,
            @Context UriInfo at) {
        dossiers.requireSight(dossier);
        Page<Appeal> found = Page.of(
                appeals.newest(dossier, page.after(1), page.rows()),
                page.limit(),
                appeal -> Cursor.of(appeal.id().toString()));
        readings.note(found.items().stream().map(Appeal::dossierId).toList());
        return Answers.page(at, found.map(Appeal::view));
    }

    /** Shows an appeal. */
    @GET
    @Path("/{id}")
    @RolesAllowed({Role.RESIDENT, Role.AGENT, Role.PARTNER, Role.INSTRUCTOR, Role.COMMITTEE})
    @Transactional
    @Operation(
            summary = "Show an appeal",
            description =
                    "To those who may see its dossier, with the date until which one may go to court; each reading"
                            + " is noted for the person to read.")
    @APIResponse(
            responseCode = "200",
            description = "The appeal.",
            content = @Content(schema = @Schema(implementation = AppealView.class)))
    public Response show(@PathParam("id") UUID id) {
        return answer(steps.visible(id));
    }

    /** Shows the acknowledgement of an appeal, in French or English. */
    @GET
    @Path("/{id}/acknowledgement")
    @RolesAllowed({Role.RESIDENT, Role.AGENT, Role.PARTNER, Role.INSTRUCTOR, Role.COMMITTEE})
    @Operation(
            operationId = "acknowledgementAppeal",
            summary = "Show the acknowledgement of an appeal",
            description =
                    "Date received, date and sense of the implicit decision, service in charge, and the date until"
                            + " which one may go to court (CRPA L411-3, R112-5).")
    @APIResponse(
            responseCode = "200",
            description = "The acknowledgement.",
            content = @Content(schema = @Schema(implementation = AppealAcknowledgement.class)))
    public Response acknowledgement(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        Locale language = ProblemMessages.language(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        return Response.ok(AppealAcknowledgement.of(steps.visible(id).acknowledged(), language))
                .language(language)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }

    /** Answers an appeal. */
    @POST
    @Path("/{id}/decision")
    @RolesAllowed(Role.COMMITTEE)
    @Transactional
    @Idempotent
    @Operation(
            summary = "Answer an appeal",
            description =
                    "By a member of the committee: in an open session, or by delegation up to its ceiling. That the"
                            + " decision stands needs reasons in fact and in law; a reform grants, or grants more.")
    @APIResponse(
            responseCode = "200",
            description = "The appeal, answered.",
            content = @Content(schema = @Schema(implementation = AppealView.class)))
    @APIResponse(
            responseCode = "409",
            description = "It was answered, or silence has rejected it, or no envelope holds it.")
    @APIResponse(responseCode = "422", description = "The amount or the reasons are missing, or the amount is no more.")
    public Response decide(@PathParam("id") UUID id, @Valid @NotNull AppealAnswer answer) {
        return answer(steps.answer(id, answer));
    }

    /** Notes that the person was notified of the answer. */
    @POST
    @Path("/{id}/notification")
    @RolesAllowed(Role.INSTRUCTOR)
    @Transactional
    @Idempotent
    @Operation(
            operationId = "notifyAppeal",
            summary = "Record that the answer to an appeal was notified",
            description = "How and when the answer that the decision stands reached the person: the time to go to court"
                    + " runs from that day, and not before. A decision that was changed is notified with its dossier.")
    @APIResponse(
            responseCode = "200",
            description = "The appeal, with the date until which one may go to court.",
            content = @Content(schema = @Schema(implementation = AppealView.class)))
    @APIResponse(responseCode = "409", description = "There is nothing to notify, or it was notified before.")
    @APIResponse(responseCode = "422", description = "It can not have been on that day.")
    public Response notified(@PathParam("id") UUID id, @Valid @NotNull Notification how) {
        return answer(steps.notified(id, how));
    }

    private Response answer(Appeal appeal) {
        readings.note(List.of(appeal.dossierId()));
        return Answers.versioned(appeal.version(), appeal.view());
    }

    /** The shape of a page of appeals, for the API document. */
    @Schema(name = "AppealPage")
    record AppealPage(List<AppealView> items, @Nullable String next) {}
}
