package org.solidarites.longevity.carer;

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
import org.solidarites.chassis.id.Secret;
import org.solidarites.chassis.identity.Caller;
import org.solidarites.chassis.identity.Callers;
import org.solidarites.chassis.identity.Role;
import org.solidarites.chassis.page.Cursor;
import org.solidarites.chassis.page.Page;
import org.solidarites.longevity.LongevityProblem;

/** Links between seniors and carers over HTTP: given by the senior, alone or at a desk, and taken up by the carer. */
@Path("/v1/longevity/carers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Carers", description = "What seniors let those do who care for them.")
@RolesAllowed({Role.RESIDENT, Role.AGENT})
@RunOnVirtualThread
public class CarerLinkResource {

    private final CarerLinks carers;
    private final CarerLinkRepository links;
    private final Callers callers;
    private final Clock clock;

    CarerLinkResource(CarerLinks carers, CarerLinkRepository links, Callers callers, Clock clock) {
        this.carers = carers;
        this.links = links;
        this.callers = callers;
        this.clock = clock;
    }

    /** Lists the links of the caller, newest first. */
    @GET
    @Operation(
            operationId = "listCarerLink",
            summary = "List links with carers",
            description = "Those in which the caller is the senior or the carer, or that she gave for a senior.")
    @APIResponse(
            responseCode = "200",
            description = "A page of links.",
            content = @Content(schema = @Schema(implementation = CarerLinkPage.class)))
    public Response list(@Valid @BeanParam PageRequest page, @Context UriInfo at) {
        Caller caller = callers.current();
        Page<CarerLink> found = Page.of(
                links.of(caller.subject(), page.after(1), page.rows()),
                page.limit(),
                link -> Cursor.of(link.id().toString()));
        return Answers.page(at, found.map(link -> view(link, caller)));
    }

    /** Shows one link; 404 if it is somebody else's. */
    @GET
    @Path("/{id}")
    @Operation(
            operationId = "showCarerLink",
            summary = "Show a link with a carer",
            description = "Somebody else's does not exist for the caller.")
    @APIResponse(
            responseCode = "200",
            description = "The link.",
            content = @Content(schema = @Schema(implementation = CarerLinkView.class)))
    public CarerLinkView show(@Parameter(description = "Id of the link.") @PathParam("id") UUID id) {
        Caller caller = callers.current();
        return links.findByIdOptional(id)
                .filter(link -> link.isVisibleTo(caller))
                .map(link -> view(link, caller))
                .orElseThrow(LongevityProblem.MANDATE_NOT_FOUND::refuse);
    }

    /** Gives a link; the code for the carer is told only now. */
    @POST
    @Transactional
    @Operation(
            operationId = "giveCarerLink",
            summary = "Let a carer act",
            description =
                    "By the senior herself, or at a desk by an agent with her consent. The code goes to the carer.")
    @APIResponse(
            responseCode = "201",
            description = "The link, with the code for the carer.",
            content = @Content(schema = @Schema(implementation = GivenLink.class)))
    public Response give(@Valid @NotNull NewCarerLink wanted, @Context UriInfo at) {
        Caller caller = callers.current();
        String code = Secret.random().text();
        CarerLink link = carers.give(wanted, code, caller);
        return Answers.created(at, link.id(), link.version(), new GivenLink(code, view(link, caller)));
    }

    /** Takes up a link; 422 for a code that there is not, or not any more. */
    @POST
    @Path("/acceptance")
    @RolesAllowed(Role.RESIDENT)
    @Transactional
    @Operation(
            operationId = "acceptCarerLink",
            summary = "Become a carer",
            description = "With the code that the senior handed over; it works once.")
    @APIResponse(
            responseCode = "200",
            description = "The link, in force.",
            content = @Content(schema = @Schema(implementation = CarerLinkView.class)))
    public CarerLinkView accept(@Valid @NotNull CarerCode code) {
        Caller caller = callers.current();
        return view(carers.accept(code.code(), caller), caller);
    }

    /** Ends a link, by either side or by who gave it for the senior; 404 if it is somebody else's. */
    @POST
    @Path("/{id}/end")
    @Transactional
    @Operation(
            operationId = "endCarerLink",
            summary = "End a link with a carer",
            description = "At once. What the carer booked stays, and is the senior's.")
    @APIResponse(
            responseCode = "200",
            description = "The link, ended.",
            content = @Content(schema = @Schema(implementation = CarerLinkView.class)))
    public CarerLinkView end(@Parameter(description = "Id of the link.") @PathParam("id") UUID id) {
        Caller caller = callers.current();
        return view(carers.end(id, caller), caller);
    }

    private CarerLinkView view(CarerLink link, Caller caller) {
        return link.view(caller, LocalDate.now(clock));
    }

    /**
     * A link that was just given.
     *
     * @param code for the carer; told only now
     */
    @Schema(name = "GivenCarerLink")
    public record GivenLink(
            @Schema(examples = "Zm9yIHRoZSBjYXJlciBvbmx5IGFuZCBub2JvZHkgZWxz")
            String code,

            CarerLinkView link) {}

    /** The shape of a page of links, for the API document. */
    @Schema(name = "CarerLinkPage")
    record CarerLinkPage(
            List<CarerLinkView> items, @Nullable String next) {}
}
