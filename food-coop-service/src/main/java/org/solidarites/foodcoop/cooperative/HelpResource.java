package org.solidarites.foodcoop.cooperative;

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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.LocalDate;
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
import org.solidarites.foodcoop.FoodCoopProblem;

/** Help among the actors of the Coopérative over HTTP; nobody else sees it. */
@Path("/v1/cooperative/help")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Cooperative")
@RunOnVirtualThread
public class HelpResource {

    private final HelpRepository helps;
    private final Actors actors;
    private final Clock clock;

    HelpResource(HelpRepository helps, Actors actors, Clock clock) {
        this.helps = helps;
        this.actors = actors;
        this.clock = clock;
    }

    /** Lists what is open. */
    @GET
    @RolesAllowed({Role.RESIDENT, Role.PARTNER, Role.AGENT, Role.INSTRUCTOR, Role.COMMITTEE, Role.COORDINATOR})
    @Operation(
            summary = "List offers and needs",
            description = "Those that wait for an answer and are not over, newest first, for actors with a mandate.")
    @APIResponse(
            responseCode = "200",
            description = "A page of offers and needs.",
            content = @Content(schema = @Schema(implementation = HelpPage.class)))
    @APIResponse(responseCode = "422", description = "The caller has no mandate of participation.")
    public Response list(@Valid @BeanParam PageRequest page, @Context UriInfo at) {
        Actor reader = actors.speaking();
        Page<Help> found = Page.of(
                helps.open(LocalDate.now(clock), page.after(1), page.rows()),
                page.limit(),
                row -> Cursor.of(row.id().toString()));
        return Answers.page(at, found.map(help -> help.viewFor(reader.id())));
    }

    /** One offer or need. */
    @GET
    @Path("/{id}")
    @RolesAllowed({Role.RESIDENT, Role.PARTNER, Role.AGENT, Role.INSTRUCTOR, Role.COMMITTEE, Role.COORDINATOR})
    @Operation(
            summary = "Show an offer or a need",
            description = "Also once it is settled: who posted it reads all answers, others their own and whether that"
                    + " was accepted.")
    @APIResponse(
            responseCode = "200",
            description = "The offer or need.",
            content = @Content(schema = @Schema(implementation = Help.View.class)))
    @APIResponse(responseCode = "422", description = "The caller has no mandate of participation.")
    public Response show(@Parameter(description = "Id of the offer or need.") @PathParam("id") UUID id) {
        Actor reader = actors.speaking();
        Help help = helps.findByIdOptional(id).orElseThrow(FoodCoopProblem.HELP_NOT_FOUND::refuse);
        return Answers.versioned(help.version(), help.viewFor(reader.id()));
    }

    /** Offers or asks. */
    @POST
    @RolesAllowed({Role.RESIDENT, Role.PARTNER, Role.AGENT, Role.INSTRUCTOR, Role.COMMITTEE, Role.COORDINATOR})
    @Transactional
    @Idempotent
    @Operation(summary = "Offer help or ask for it", description = "A skill, a place, equipment or time.")
    @APIResponse(
            responseCode = "201",
            description = "The offer or need.",
            content = @Content(schema = @Schema(implementation = Help.View.class)))
    public Response post(@Valid @NotNull NewHelp content, @Context UriInfo at) {
        Actor actor = actors.speaking();
        Help help = helps.keep(Help.post(content, actor.id(), LocalDate.now(clock)));
        return Answers.created(at, help.id(), help.version(), help.viewFor(actor.id()));
    }

    /** Lists what fits. */
    @GET
    @Path("/{id}/matches")
    @RolesAllowed({Role.RESIDENT, Role.PARTNER, Role.AGENT, Role.INSTRUCTOR, Role.COMMITTEE, Role.COORDINATOR})
    @Operation(
            summary = "List what fits an offer or a need",
            description = "Open posts of others of the other kind, with the same means, at the same time.")
    @APIResponse(
            responseCode = "200",
            description = "At most 50, the longest waiting first.",
            content = @Content(schema = @Schema(implementation = Help.View[].class)))
    @APIResponse(responseCode = "422", description = "The caller has no mandate of participation.")
    public Response matches(@Parameter(description = "Id of the offer or need.") @PathParam("id") UUID id) {
        Actor reader = actors.speaking();
        Help help = helps.findByIdOptional(id).orElseThrow(FoodCoopProblem.HELP_NOT_FOUND::refuse);
        return Response.ok(helps.matches(help, LocalDate.now(clock)).stream()
                        .map(match -> match.viewFor(reader.id()))
                        .toList())
                .build();
    }

    /** Answers. */
    @POST
    @Path("/{id}/answers")
    @RolesAllowed({Role.RESIDENT, Role.PARTNER, Role.AGENT, Role.INSTRUCTOR, Role.COMMITTEE, Role.COORDINATOR})
    @Transactional
    @Idempotent
    @Operation(summary = "Answer an offer or a need", description = "Only the one who posted it reads the answer.")
    @APIResponse(
            responseCode = "200",
            description = "The offer or need.",
            content = @Content(schema = @Schema(implementation = Help.View.class)))
    public Response answer(
            @Parameter(description = "Id of the offer or need.") @PathParam("id") UUID id,
            @Valid @NotNull HelpMessage message) {
        Actor actor = actors.speaking();
        Help help = helps.held(id)
                .filter(one -> actors.takesPart(one.actorId()))
                .orElseThrow(FoodCoopProblem.HELP_NOT_FOUND::refuse);
        help.answer(actor.id(), message.message(), clock);
        helps.keep(help);
        return Answers.versioned(help.version(), help.viewFor(actor.id()));
    }

    /** Accepts an answer. */
    @POST
    @Path("/{id}/answers/{answerId}/acceptance")
    @RolesAllowed({Role.RESIDENT, Role.PARTNER, Role.AGENT, Role.INSTRUCTOR, Role.COMMITTEE, Role.COORDINATOR})
    @Transactional
    @Idempotent
    @Operation(summary = "Accept an answer", description = "By the one who posted it; it is settled then.")
    @APIResponse(
            responseCode = "200",
            description = "The offer or need.",
            content = @Content(schema = @Schema(implementation = Help.View.class)))
    public Response accept(
            @Parameter(description = "Id of the offer or need.") @PathParam("id") UUID id,
            @Parameter(description = "Id of the answer.") @PathParam("answerId") UUID answerId) {
        Actor actor = actors.speaking();
        Help help = helps.held(id).orElseThrow(FoodCoopProblem.HELP_NOT_FOUND::refuse);
        help.accept(answerId, actor.id());
        helps.keep(help);
        return Answers.versioned(help.version(), help.viewFor(actor.id()));
    }

    /** The shape of a page, for the API document. */
    @Schema(name = "HelpPage")
    record HelpPage(List<Help.View> items, @Nullable String next) {}
}
