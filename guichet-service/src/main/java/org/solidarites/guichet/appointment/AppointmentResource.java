package org.solidarites.guichet.appointment;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.core.Variant;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.http.Answers;
import org.solidarites.chassis.http.PageRequest;
import org.solidarites.chassis.idempotency.Idempotent;
import org.solidarites.chassis.identity.Caller;
import org.solidarites.chassis.identity.Callers;
import org.solidarites.chassis.identity.Role;
import org.solidarites.chassis.page.Cursor;
import org.solidarites.chassis.page.Page;
import org.solidarites.chassis.problem.CommonProblem;
import org.solidarites.guichet.GuichetProblem;

/** Appointments over HTTP: booked by residents, partners and agents, held by the agents of the desk. */
@Path("/v1/appointments")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Appointments", description = "Find a slot, hold it, book it.")
@RolesAllowed({Role.RESIDENT, Role.PARTNER, Role.AGENT})
@RunOnVirtualThread
public class AppointmentResource {

    private static final List<Variant> FORMS = Variant.mediaTypes(
                    MediaType.APPLICATION_JSON_TYPE, MediaType.valueOf(Calendars.MEDIA_TYPE))
            .build();

    private final AppointmentRepository appointments;
    private final Bookings bookings;
    private final Holds holds;
    private final Calendars calendars;
    private final Callers callers;
    private final Clock clock;

    AppointmentResource(
            AppointmentRepository appointments,
            Bookings bookings,
            Holds holds,
            Calendars calendars,
            Callers callers,
            Clock clock) {
        this.appointments = appointments;
        this.bookings = bookings;
        this.holds = holds;
        this.calendars = calendars;
        this.callers = callers;
        this.clock = clock;
    }

    /** Books a slot that the caller holds. */
    @POST
    @Transactional
    @Idempotent
    @Operation(
            summary = "Book a held slot",
            description = "Residents for themselves, partners for somebody who consented, agents of the desk for"
                    + " anybody.")
    @APIResponse(
            responseCode = "201",
            description = "The appointment is booked.",
            content = @Content(schema = @Schema(implementation = AppointmentView.class)))
    @APIResponse(responseCode = "404", description = "The caller holds no slot with this id: it may have run out.")
    public Response book(@Valid @NotNull NewAppointment request, @Context UriInfo at) {
        Claim hold = holds.find(request.hold(), callers.current());
        Appointment booked = bookings.book(hold, request, Booker.of(callers.current(), hold.guichet()));
        return Answers.created(at, booked.id(), booked.version(), booked.view());
    }

    /** Lists the appointments the caller booked or receives, newest booking first. */
    @GET
    @Operation(summary = "List appointments", description = "Those the caller booked, or those of the agent's desks.")
    @APIResponse(
            responseCode = "200",
            description = "A page of appointments.",
            content = @Content(schema = @Schema(implementation = AppointmentPage.class)))
    public Response list(@Valid @BeanParam PageRequest page, @Context UriInfo at) {
        Page<Appointment> found = Page.of(
                rows(callers.current(), page),
                page.limit(),
                appointment -> Cursor.of(appointment.id().toString()));
        return Answers.page(at, found.map(Appointment::view));
    }

    private List<Appointment> rows(Caller caller, PageRequest page) {
        if (caller.has(Role.AGENT)) {
            return appointments.ofAgent(caller, page.after(1), page.rows());
        }
        if (caller.has(Role.PARTNER)) {
            return caller.organization() == null
                    ? List.of()
                    : appointments.ofOrganization(caller.organization(), page.after(1), page.rows());
        }
        return appointments.ofResident(caller.subject(), page.after(1), page.rows());
    }

    /** Shows one appointment to its booker or its desk, as JSON or as a file for a calendar. */
    @GET
    @Path("/{id}")
    @Produces({MediaType.APPLICATION_JSON, Calendars.MEDIA_TYPE})
    @Operation(
            summary = "Show an appointment",
            description = "Somebody else's does not exist for the caller. With `Accept: text/calendar` it is an"
                    + " iCalendar file that keeps its UID and counts its changes.")
    @APIResponse(
            responseCode = "200",
            description = "The appointment.",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = AppointmentView.class)),
                @Content(mediaType = Calendars.MEDIA_TYPE, schema = @Schema(implementation = String.class))
            })
    public Response show(@PathParam("id") UUID id, @Context Request request) {
        Appointment appointment = find(id, callers.current());
        Variant wanted = request.selectVariant(FORMS);
        boolean isForCalendar = wanted != null && FORMS.getLast().equals(wanted);
        return isForCalendar
                ? Response.ok(calendars.write(List.of(appointment)), Calendars.MEDIA_TYPE)
                        .build()
                : Answers.versioned(appointment.version(), appointment.view());
    }

    /** Cancels an appointment. */
    @POST
    @Path("/{id}/cancellation")
    @Transactional
    @Operation(
            summary = "Cancel an appointment",
            description = "By the booker until some hours before it starts; by the desk at any time, with a reason."
                    + " Erases the person's data and frees the time.")
    @APIResponse(
            responseCode = "200",
            description = "The appointment, cancelled.",
            content = @Content(schema = @Schema(implementation = AppointmentView.class)))
    public Response cancel(@PathParam("id") UUID id, @Valid @NotNull Cancellation cancellation) {
        Appointment appointment = find(id, callers.current());
        bookings.cancel(appointment, cancellation.reason(), callers.current());
        return Answers.versioned(appointment.version(), appointment.view());
    }

    /** Moves an appointment to another slot. */
    @POST
    @Path("/{id}/move")
    @Transactional
    @Operation(
            summary = "Move an appointment",
            description = "To another free slot of the same motive, under the terms of booking and cancelling.")
    @APIResponse(
            responseCode = "200",
            description = "The appointment at its new time.",
            content = @Content(schema = @Schema(implementation = AppointmentView.class)))
    public Response move(@PathParam("id") UUID id, @Valid @NotNull Move move) {
        Appointment appointment = find(id, callers.current());
        bookings.move(appointment, move.startsAt().toInstant(), move.agent(), callers.current());
        return Answers.versioned(appointment.version(), appointment.view());
    }

    /** Notes whether the person came. */
    @POST
    @Path("/{id}/attendance")
    @RolesAllowed(Role.AGENT)
    @Transactional
    @Operation(
            summary = "Note who came",
            description = "By an agent of the desk, once it has started; can be corrected.")
    @APIResponse(
            responseCode = "200",
            description = "The appointment, seen or not.",
            content = @Content(schema = @Schema(implementation = AppointmentView.class)))
    public Response attend(@PathParam("id") UUID id, @Valid @NotNull Attendance attendance) {
        Caller caller = callers.current();
        Appointment appointment = find(id, caller);
        if (!appointment.isReceivedBy(caller)) {
            throw CommonProblem.FORBIDDEN.refuse();
        }
        appointment.note(attendance.came(), clock.instant());
        appointments.keep(appointment);
        return Answers.versioned(appointment.version(), appointment.view());
    }

    private Appointment find(UUID id, Caller caller) {
        return appointments.visible(id, caller).orElseThrow(GuichetProblem.APPOINTMENT_NOT_FOUND::refuse);
    }

    /**
     * That an appointment is cancelled.
     *
     * @param reason needed from the desk; whoever booked it owes none
     */
    public record Cancellation(@Nullable CancellationReason reason) {}

    /**
     * Where an appointment is moved to.
     *
     * @param agent opaque id of the agent; null for any agent who is free
     */
    public record Move(
            @NotNull @Schema(examples = "2026-02-05T10:00:00+01:00")
            OffsetDateTime startsAt,

            @Size(max = 100) @Nullable String agent) {}

    /** Whether the person came. */
    public record Attendance(@NotNull Boolean came) {}

    /** The shape of a page of appointments, for the API document. */
    @Schema(name = "AppointmentPage")
    record AppointmentPage(
            List<AppointmentView> items, @Nullable String next) {}
}
