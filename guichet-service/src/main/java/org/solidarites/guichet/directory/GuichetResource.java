package org.solidarites.guichet.directory;

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
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
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
import org.solidarites.chassis.identity.Callers;
import org.solidarites.chassis.identity.Role;
import org.solidarites.chassis.page.Page;
import org.solidarites.chassis.problem.CommonProblem;
import org.solidarites.chassis.problem.FieldError;
import org.solidarites.guichet.GuichetProblem;
import org.solidarites.guichet.opening.hours.OpeningState;

/** The directory of desks over HTTP. */
@Path("/v1/guichets")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Guichets", description = "The city's desks: where they are, and whether they are open yet.")
@RunOnVirtualThread
public class GuichetResource {

    private final GuichetRepository guichets;
    private final DirectoryIndex index;
    private final Openings openings;
    private final EntryRules rules;
    private final Callers callers;
    private final Clock clock;

    GuichetResource(
            GuichetRepository guichets,
            DirectoryIndex index,
            Openings openings,
            EntryRules rules,
            Callers callers,
            Clock clock) {
        this.guichets = guichets;
        this.index = index;
        this.openings = openings;
        this.rules = rules;
        this.callers = callers;
        this.clock = clock;
    }

    /** Finds places: nearest first around a point, otherwise oldest entry first. */
    @GET
    @PermitAll
    @Operation(
            summary = "Find desks and other places",
            description = "Every parameter narrows the search. Nearest first if `near` is given, otherwise oldest entry"
                    + " first. Each place tells whether it is open; with `openAt` those that are closed then are left"
                    + " out, and those of which it is not known are shown and marked `UNKNOWN`.")
    @APIResponse(
            responseCode = "200",
            description = "A page of places.",
            content = @Content(schema = @Schema(implementation = GuichetPage.class)))
    @APIResponse(
            responseCode = "422",
            description =
                    "An unknown code, coordinates that are none, a radius without `near` or too large, or an instant"
                            + " out of all bounds.")
    public Response list(@BeanParam GuichetSearch search, @Valid @BeanParam PageRequest page, @Context UriInfo at) {
        Criteria criteria = search.criteria(rules);
        Instant instant = search.instant(clock);
        Predicate<Place> mayBeOpen =
                place -> !search.asksForOpen() || openings.at(place, instant).state() != OpeningState.CLOSED;
        Rank after = page.after(2).map(Rank::of).orElse(Rank.FIRST);
        Page<Found> found = Page.of(
                Found.in(index.current(), criteria, after, mayBeOpen, page.rows()),
                page.limit(),
                last -> last.rank().cursor());
        return Answers.page(at, found.map(one -> FoundView.of(one, openings.at(one.place(), instant), criteria)));
    }

    /** Shows one desk with its version as {@code ETag}. */
    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(
            summary = "Show a desk",
            description =
                    "With its version as `ETag`, which a change needs. Places of all kinds and states, closed ones too.")
    @APIResponse(
            responseCode = "200",
            description = "The desk.",
            content = @Content(schema = @Schema(implementation = GuichetView.class)))
    public Response show(@Parameter(description = "Id of the desk.") @PathParam("id") UUID id) {
        Guichet guichet = find(id);
        return Answers.versioned(guichet.version(), guichet.view());
    }

    /** Enters a desk in the directory. */
    @POST
    @RolesAllowed(Role.COORDINATOR)
    @Transactional
    @Idempotent
    @Operation(summary = "Enter a desk", description = "Planned desks say for when they are announced.")
    @APIResponse(
            responseCode = "201",
            description = "The desk was entered.",
            content = @Content(schema = @Schema(implementation = GuichetView.class)))
    public Response enter(@Valid @NotNull NewGuichet entry, @Context UriInfo at) {
        if (guichets.ofCode(entry.code()).isPresent()) {
            throw GuichetProblem.GUICHET_CODE_TAKEN
                    .refuse()
                    .with("code", entry.code())
                    .at(FieldError.inBody("code"));
        }
        requireHost(entry.details().host(), entry.code(), "details/host");
        Guichet guichet =
                guichets.keep(Guichet.enter(entry, rules, callers.current().subject()));
        return Answers.created(at, guichet.id(), guichet.version(), guichet.view());
    }

    /** Changes the entry of a desk, by those who serve it. */
    @PUT
    @Path("/{id}")
    @RolesAllowed({Role.COORDINATOR, Role.AGENT})
    @Transactional
    @Operation(summary = "Change a desk", description = "Coordinators change every desk, agents those they serve.")
    @APIResponse(
            responseCode = "200",
            description = "The desk as it is now.",
            content = @Content(schema = @Schema(implementation = GuichetView.class)))
    public Response change(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Parameter(description = "The ETag that was read.", example = "\"0\"") @Nullable
                    String ifMatch,
            @Valid @NotNull GuichetDetails details) {
        Guichet guichet = guichets.held(id).orElseThrow(GuichetProblem.GUICHET_NOT_FOUND::refuse);
        if (!guichet.mayBeChangedBy(callers.current())) {
            throw CommonProblem.FORBIDDEN.refuse();
        }
        Versions.require(ifMatch, guichet.version());
        requireHost(details.host(), guichet.code(), "host");
        guichet.change(details, rules, callers.current().subject());
        guichets.keep(guichet);
        return Answers.versioned(guichet.version(), guichet.view());
    }

    private void requireHost(@Nullable String host, String guest, String path) {
        if (host != null && (host.equals(guest) || guichets.ofCode(host).isEmpty())) {
            throw GuichetProblem.UNKNOWN_HOST.refuse().with("host", host).at(FieldError.inBody(path));
        }
    }

    private Guichet find(UUID id) {
        return guichets.findByIdOptional(id).orElseThrow(GuichetProblem.GUICHET_NOT_FOUND::refuse);
    }

    /** The shape of a page of desks, for the API document. */
    @Schema(name = "GuichetPage")
    record GuichetPage(List<FoundView> items, @Nullable String next) {}
}
