package org.solidarites.aid.appeal;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
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

/** Proceedings to withdraw unlawful grants over HTTP. */
@Path("/v1/aid/grant-withdrawals")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Appeals")
@RunOnVirtualThread
public class GrantWithdrawalResource {

    private final GrantWithdrawals proceedings;
    private final Readings readings;

    GrantWithdrawalResource(GrantWithdrawals proceedings, Readings readings) {
        this.proceedings = proceedings;
        this.readings = readings;
    }

    /** Opens proceedings. */
    @POST
    @RolesAllowed(Role.INSTRUCTOR)
    @Transactional
    @Idempotent
    @Operation(
            summary = "Open proceedings to withdraw a grant",
            description =
                    "By an instructor, against a grant that is unlawful, in time to be decided within four months of"
                            + " it (CRPA L242-1). The person may answer first (L122-1).")
    @APIResponse(
            responseCode = "201",
            description = "The proceedings.",
            content = @Content(schema = @Schema(implementation = GrantWithdrawalView.class)))
    @APIResponse(responseCode = "409", description = "It is no grant in force, it is too old, or proceedings are open.")
    @APIResponse(
            responseCode = "422",
            description = "No rule is named that the grant broke, or the day to answer is not ahead.")
    @APIResponse(responseCode = "404", description = "There is no such dossier, or none that the caller may see.")
    public Response open(@Valid @NotNull NewGrantWithdrawal request, @Context UriInfo at) {
        GrantWithdrawal opened = proceedings.open(request);
        readings.note(List.of(opened.dossierId()));
        return Answers.created(at, opened.id(), opened.version(), opened.view());
    }

    /** Lists proceedings, newest first. */
    @GET
    @RolesAllowed({Role.RESIDENT, Role.AGENT, Role.PARTNER, Role.INSTRUCTOR, Role.COMMITTEE})
    @Transactional
    @Operation(
            summary = "List proceedings to withdraw grants",
            description = "Those about one dossier that the caller may see; instructors and the committee may leave the"
                    + " dossier out and see all. Each reading is noted for the person to read. Newest first.")
    @APIResponse(
            responseCode = "200",
            description = "A page of proceedings.",
            content = @Content(schema = @Schema(implementation = GrantWithdrawalPage.class)))
    @APIResponse(responseCode = "404", description = "There is no such dossier, or none that the caller may see.")
    public Response list(
            @QueryParam("dossier")
                    @Parameter(description = "Id of the dossier.", example = "01a20ed8-b836-7308-b4ba-a9cde1592239")
                    @Nullable
                    UUID dossier,
            @Valid @BeanParam PageRequest page,
            @Context UriInfo at) {
        Page<GrantWithdrawal> found = Page.of(
                proceedings.visible(dossier, page.after(1), page.rows()),
                page.limit(),
                shown -> Cursor.of(shown.id().toString()));
        readings.note(found.items().stream().map(GrantWithdrawal::dossierId).toList());
        return Answers.page(at, found.map(GrantWithdrawal::view));
    }

    /** Shows proceedings. */
    @GET
    @Path("/{id}")
    @RolesAllowed({Role.RESIDENT, Role.AGENT, Role.PARTNER, Role.INSTRUCTOR, Role.COMMITTEE})
    @Transactional
    @Operation(
            summary = "Show proceedings to withdraw a grant",
            description = "To those who may see the dossier; each reading is noted for the person to read.")
    @APIResponse(
            responseCode = "200",
            description = "The proceedings.",
            content = @Content(schema = @Schema(implementation = GrantWithdrawalView.class)))
    public Response show(@PathParam("id") UUID id) {
        return answer(proceedings.visible(id));
    }

    /** The person answers. */
    @POST
    @Path("/{id}/observations")
    @RolesAllowed({Role.RESIDENT, Role.AGENT, Role.PARTNER})
    @Transactional
    @Idempotent
    @Operation(
            summary = "Answer before a grant is withdrawn",
            description = "By those whose dossier it is, until the day that was set.")
    @APIResponse(
            responseCode = "200",
            description = "The proceedings.",
            content = @Content(schema = @Schema(implementation = GrantWithdrawalView.class)))
    @APIResponse(responseCode = "409", description = "The day has passed, or the proceedings have ended.")
    public Response observe(@PathParam("id") UUID id, @Valid @NotNull Observations observations) {
        return answer(proceedings.observe(id, observations.text()));
    }

    /** Decides proceedings. */
    @POST
    @Path("/{id}/decision")
    @RolesAllowed(Role.COMMITTEE)
    @Transactional
    @Idempotent
    @Operation(
            summary = "Decide whether a grant is withdrawn",
            description =
                    "By a member of the committee, not the one who opened them, once the person has answered or the day to"
                            + " answer has passed, and within four months of the grant. Payments that are in no batch are cancelled, and what is"
                            + " not paid goes back to its envelope. The withdrawal is a refusal, which the dossier's"
                            + " notification and appeal-routes are about from now on.")
    @APIResponse(
            responseCode = "200",
            description = "The proceedings, ended.",
            content = @Content(schema = @Schema(implementation = GrantWithdrawalView.class)))
    @APIResponse(responseCode = "409", description = "The person may still answer, it is too late, or they have ended.")
    public Response decide(@PathParam("id") UUID id, @Valid @NotNull WithdrawalDecision decision) {
        return answer(proceedings.decide(id, decision.withdraw()));
    }

    private Response answer(GrantWithdrawal shown) {
        readings.note(List.of(shown.dossierId()));
        return Answers.versioned(shown.version(), shown.view());
    }

    /** What the person answers. */
    @Schema(name = "Observations")
    public record Observations(
            @NotBlank @Size(max = 5000) @Schema(examples = "J'habitais déjà Nantes en janvier.")
            String text) {

        @Override
        public String toString() {
            return "Observations[…]"; // they tell of a person's situation
        }
    }

    /** The shape of a page of proceedings, for the API document. */
    @Schema(name = "GrantWithdrawalPage")
    record GrantWithdrawalPage(
            List<GrantWithdrawalView> items, @Nullable String next) {}

    /** Whether the grant is withdrawn. */
    @Schema(name = "GrantWithdrawalDecision")
    public record WithdrawalDecision(
            @NotNull @Schema(examples = "true") Boolean withdraw) {}
}
