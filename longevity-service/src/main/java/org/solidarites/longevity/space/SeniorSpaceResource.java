package org.solidarites.longevity.space;

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
import jakarta.ws.rs.QueryParam;
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
import org.solidarites.chassis.city.Quartiers;
import org.solidarites.chassis.http.Answers;
import org.solidarites.chassis.http.PageRequest;
import org.solidarites.chassis.http.Versions;
import org.solidarites.chassis.idempotency.Idempotent;
import org.solidarites.chassis.identity.Role;
import org.solidarites.chassis.page.Cursor;
import org.solidarites.chassis.page.Page;
import org.solidarites.chassis.problem.FieldError;
import org.solidarites.longevity.LongevityProblem;

/** Senior spaces over HTTP: read by all, written by coordinators. */
@Path("/v1/senior-spaces")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Senior spaces", description = "Espaces seniors de proximité: where they are, and which are to come.")
@RunOnVirtualThread
public class SeniorSpaceResource {

    private final SeniorSpaceRepository spaces;
    private final SeniorSpaceViews views;
    private final Quartiers quartiers;
    private final Clock clock;

    SeniorSpaceResource(SeniorSpaceRepository spaces, SeniorSpaceViews views, Quartiers quartiers, Clock clock) {
        this.spaces = spaces;
        this.views = views;
        this.quartiers = quartiers;
        this.clock = clock;
    }

    /** Lists senior spaces with their hosts, oldest entry first; 422 for a quartier that the city does not have. */
    @GET
    @PermitAll
    @Operation(summary = "Find senior spaces", description = "Those of the city, of one quartier or state if asked.")
    @APIResponse(
            responseCode = "200",
            description = "A page of senior spaces.",
            content = @Content(schema = @Schema(implementation = SeniorSpacePage.class)))
    @APIResponse(responseCode = "422", description = "There is no such quartier.")
    public Response list(
            @QueryParam("quartier")
                    @Parameter(description = "Code of a quartier.", example = "dervallieres-zola")
                    @Nullable
                    String quartier,
            @QueryParam("state") @Nullable SeniorSpaceState state,
            @Valid @BeanParam PageRequest page,
            @Context UriInfo at) {
        if (quartier != null && quartiers.find(quartier).isEmpty()) {
            throw SeniorSpace.unknownQuartier(quartier, quartiers).at(FieldError.inParameter("quartier"));
        }
        Page<SeniorSpace> found = Page.of(
                spaces.page(quartier, state, page.after(1), page.rows()),
                page.limit(),
                space -> Cursor.of(space.id().toString()));
        return Answers.page(at, views.of(found));
    }

    /** Shows what was announced and how many quartiers have a space by now ({@code domain.md} section 5). */
    @GET
    @Path("/programme")
    @PermitAll
    @Operation(summary = "Show the programme", description = "What the city announced, and how far it has come.")
    @APIResponse(
            responseCode = "200",
            description = "The programme and the coverage of the quartiers.",
            content = @Content(schema = @Schema(implementation = Coverage.class)))
    public Coverage programme() {
        return views.coverage();
    }

    /** Shows one senior space with its host and with its version as {@code ETag}; 404 if there is none. */
    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(summary = "Show a senior space", description = "With the place that hosts it, as soon as it is known.")
    @APIResponse(
            responseCode = "200",
            description = "The senior space.",
            content = @Content(schema = @Schema(implementation = SeniorSpaceView.class)))
    public Response show(@Parameter(description = "Id of the senior space.") @PathParam("id") UUID id) {
        SeniorSpace space = spaces.findByIdOptional(id).orElseThrow(LongevityProblem.SENIOR_SPACE_NOT_FOUND::refuse);
        return Answers.versioned(space.version(), views.of(space));
    }

    /** Enters a senior space; 409 for a code that is taken, 422 for facts that contradict each other. */
    @POST
    @RolesAllowed(Role.COORDINATOR)
    @Transactional
    @Idempotent
    @Operation(summary = "Enter a senior space", description = "Planned spaces say for when they are announced.")
    @APIResponse(
            responseCode = "201",
            description = "The senior space was entered.",
            content = @Content(schema = @Schema(implementation = SeniorSpaceView.class)))
    public Response enter(@Valid @NotNull NewSeniorSpace entry, @Context UriInfo at) {
        spaces.lockEntries();
        if (spaces.ofCode(entry.code()).isPresent()) {
            throw LongevityProblem.SENIOR_SPACE_CODE_TAKEN
                    .refuse()
                    .with("code", entry.code())
                    .at(FieldError.inBody("code"));
        }
        SeniorSpace space = spaces.keep(SeniorSpace.enter(entry, quartiers, LocalDate.now(clock)));
        return Answers.created(at, space.id(), space.version(), views.of(space));
    }

    /** Changes the entry of a senior space as a whole; 428 without {@code If-Match}, 412 if it is stale. */
    @PUT
    @Path("/{id}")
    @RolesAllowed(Role.COORDINATOR)
    @Transactional
    @Operation(summary = "Change a senior space", description = "All of it; a space that has opened stays open.")
    @APIResponse(
            responseCode = "200",
            description = "The senior space as it is now.",
            content = @Content(schema = @Schema(implementation = SeniorSpaceView.class)))
    public Response change(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Parameter(description = "The ETag that was read.", example = "\"0\"") @Nullable
                    String ifMatch,
            @Valid @NotNull SeniorSpaceDetails details) {
        SeniorSpace space = spaces.held(id).orElseThrow(LongevityProblem.SENIOR_SPACE_NOT_FOUND::refuse);
        Versions.require(ifMatch, space.version());
        space.change(details, quartiers, LocalDate.now(clock));
        spaces.keep(space);
        return Answers.versioned(space.version(), views.of(space));
    }

    /** The shape of a page of senior spaces, for the API document. */
    @Schema(name = "SeniorSpacePage")
    record SeniorSpacePage(
            List<SeniorSpaceView> items, @Nullable String next) {}
}
