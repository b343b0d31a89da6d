package org.solidarites.longevity.registration;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
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
import org.solidarites.chassis.identity.Caller;
import org.solidarites.chassis.identity.Callers;
import org.solidarites.chassis.identity.Role;
import org.solidarites.longevity.LongevityProblem;

/** Registrations over HTTP, for those who made them and for the desks that receive the people. */
@Path("/v1/registrations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Registrations", description = "Places at activities, and who has them.")
@RolesAllowed({Role.RESIDENT, Role.AGENT, Role.PARTNER})
@RunOnVirtualThread
public class RegistrationResource {

    private final Answering answering;
    private final RegistrationViews views;
    private final Callers callers;

    RegistrationResource(Answering answering, RegistrationViews views, Callers callers) {
        this.answering = answering;
        this.views = views;
        this.callers = callers;
    }

    /** Lists the caller's own registrations, and for agents those at the spaces of their desks; newest first. */
    @GET
    @Transactional
    @Operation(
            summary = "List registrations",
            description = "Those the caller made; for agents also those at the spaces that their desks host.")
    @APIResponse(
            responseCode = "200",
            description = "A page of registrations.",
            content = @Content(schema = @Schema(implementation = RegistrationPage.class)))
    public Response list(@Valid @BeanParam PageRequest page, @Context UriInfo at) {
        return Answers.page(at, views.page(callers.current(), page));
    }

    /** Shows one registration; 404 if it is somebody else's. */
    @GET
    @Path("/{id}")
    @Transactional
    @Operation(summary = "Show a registration", description = "Somebody else's does not exist for the caller.")
    @APIResponse(
            responseCode = "200",
            description = "The registration.",
            content = @Content(schema = @Schema(implementation = RegistrationView.class)))
    public Response show(@Parameter(description = "Id of the registration.") @PathParam("id") UUID id) {
        Caller caller = callers.current();
        Registration registration =
                views.current(id, caller).orElseThrow(LongevityProblem.REGISTRATION_NOT_FOUND::refuse);
        return Answers.versioned(registration.version(), views.of(registration, caller));
    }

    /** Cancels a registration; 404 if it is somebody else's, 409 if it was cancelled or the activity has started. */
    @POST
    @Path("/{id}/cancellation")
    @Transactional
    @Operation(
            summary = "Cancel a registration",
            description = "Until the activity starts. The place is free at once and the person's data are erased.")
    @APIResponse(
            responseCode = "200",
            description = "The registration, cancelled.",
            content = @Content(schema = @Schema(implementation = RegistrationView.class)))
    public Response cancel(@Parameter(description = "Id of the registration.") @PathParam("id") UUID id) {
        Caller caller = callers.current();
        return answer(answering.cancel(find(id, caller), RegistrantKind.of(caller)));
    }

    /** Takes the place that is offered; 409 when none is, or when the time to answer has passed. */
    @POST
    @Path("/{id}/acceptance")
    @Transactional
    @Operation(
            summary = "Accept an offer",
            description = "Takes the place that is held for this person, until `offeredUntil`.")
    @APIResponse(
            responseCode = "200",
            description = "The registration, with its place.",
            content = @Content(schema = @Schema(implementation = RegistrationView.class)))
    public Response accept(@Parameter(description = "Id of the registration.") @PathParam("id") UUID id) {
        Caller caller = callers.current();
        return answer(answering.accept(find(id, caller), RegistrantKind.of(caller)));
    }

    /** Gives the offered place to the next; 409 when none is offered, or when the time to answer has passed. */
    @POST
    @Path("/{id}/refusal")
    @Transactional
    @Operation(
            summary = "Decline an offer",
            description = "The place goes to the next at once; the person waits no more and her data are erased.")
    @APIResponse(
            responseCode = "200",
            description = "The registration, ended.",
            content = @Content(schema = @Schema(implementation = RegistrationView.class)))
    public Response decline(@Parameter(description = "Id of the registration.") @PathParam("id") UUID id) {
        Caller caller = callers.current();
        return answer(answering.decline(find(id, caller), RegistrantKind.of(caller)));
    }

    private static Response answer(Registration registration) {
        return Answers.versioned(registration.version(), registration.view(null));
    }

    private Registration find(UUID id, Caller caller) {
        return views.inTheHandsOf(id, caller).orElseThrow(LongevityProblem.REGISTRATION_NOT_FOUND::refuse);
    }

    /** The shape of a page of registrations, for the API document. */
    @Schema(name = "RegistrationPage")
    record RegistrationPage(
            List<RegistrationView> items, @Nullable String next) {}
}
