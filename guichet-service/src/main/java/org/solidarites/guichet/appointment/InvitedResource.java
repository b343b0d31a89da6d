package org.solidarites.guichet.appointment;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.http.Answers;

/** The one appointment of somebody who was invited, over HTTP: the secret in a header is all that is needed. */
@Path("/v1/invited-appointment")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Invitations", description = "Let somebody without an account book one appointment.")
@PermitAll
@RunOnVirtualThread
public class InvitedResource {

    private static final String HEADER = "Appointment-Invitation";
    private static final String SECRET = "The secret of the invitation.";

    private final Invitations invitations;

    InvitedResource(Invitations invitations) {
        this.invitations = invitations;
    }

    /** The slots that the invited person can take. */
    @GET
    @Path("/slots")
    @Operation(
            summary = "Find free slots with an invitation",
            description = "What is free for the motive of the invitation, at most 92 days.")
    @APIResponse(responseCode = "200", description = "The free times in order.")
    @APIResponse(responseCode = "404", description = "No such invitation.")
    @APIResponse(responseCode = "409", description = "The invitation is used or too old.")
    @APIResponse(responseCode = "422", description = "Days that are none or have passed.")
    public Slots slots(
            @HeaderParam(HEADER) @Parameter(description = SECRET) @Nullable String secret,
            @QueryParam("from") @Parameter(description = "First day; today where it is not said.") @Nullable
                    LocalDate from,
            @QueryParam("to") @Parameter(description = "Last day; the 7th where it is not said.") @Nullable
                    LocalDate to) {
        return invitations.slots(secret, new SlotSearch.Asked(from, to));
    }

    /** Books a slot with an invitation. */
    @POST
    @Transactional
    @Operation(summary = "Book with an invitation", description = "Once; the same secret then shows and cancels it.")
    @APIResponse(
            responseCode = "201",
            description = "The appointment is booked.",
            content = @Content(schema = @Schema(implementation = AppointmentView.class)))
    @APIResponse(responseCode = "404", description = "No such invitation.")
    @APIResponse(responseCode = "409", description = "The invitation is used or too old, or the slot was taken.")
    @APIResponse(responseCode = "422", description = "No slot is offered then.")
    public Response book(
            @HeaderParam(HEADER) @Parameter(description = SECRET) @Nullable String secret,
            @Valid @NotNull InvitedBooking booking) {
        Appointment booked = invitations.book(secret, booking.startsAt().toInstant(), booking.person());
        return Response.fromResponse(Answers.versioned(booked.version(), booked.view()))
                .status(Response.Status.CREATED)
                .header("Location", "/v1/invited-appointment")
                .build();
    }

    /** Shows the appointment that was booked with an invitation. */
    @GET
    @Operation(summary = "Show the appointment of an invitation", description = "404 while none is booked.")
    @APIResponse(
            responseCode = "200",
            description = "The appointment.",
            content = @Content(schema = @Schema(implementation = AppointmentView.class)))
    @APIResponse(responseCode = "404", description = "No such invitation, or nothing is booked with it.")
    public Response show(@HeaderParam(HEADER) @Parameter(description = SECRET) @Nullable String secret) {
        Appointment appointment = invitations.appointment(secret);
        return Answers.versioned(appointment.version(), appointment.view());
    }

    /** Cancels the appointment that was booked with an invitation. */
    @POST
    @Path("/cancellation")
    @Transactional
    @Operation(
            summary = "Cancel the appointment of an invitation",
            description = "Until some hours before it starts. The invitation is used up all the same.")
    @APIResponse(
            responseCode = "200",
            description = "The appointment, cancelled.",
            content = @Content(schema = @Schema(implementation = AppointmentView.class)))
    @APIResponse(responseCode = "404", description = "No such invitation, or nothing is booked with it.")
    @APIResponse(responseCode = "409", description = "It is too late, or the appointment is cancelled already.")
    public Response cancel(@HeaderParam(HEADER) @Parameter(description = SECRET) @Nullable String secret) {
        Appointment cancelled = invitations.cancel(secret);
        return Answers.versioned(cancelled.version(), cancelled.view());
    }

    /**
     * The slot that somebody invited wants.
     *
     * @param person who comes
     */
    public record InvitedBooking(
            @NotNull @Schema(examples = "2026-02-03T09:30:00+01:00")
            OffsetDateTime startsAt,

            @NotNull @Valid Visitor person) {}
}
