package org.solidarites.longevity.registration;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.solidarites.chassis.identity.Callers;
import org.solidarites.chassis.identity.Role;

/** Who came to a session, noted at the space. */
@Path("/v1/activities/{id}/sessions/{session}/attendance")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Registrations")
@RolesAllowed({Role.AGENT, Role.COORDINATOR})
@RunOnVirtualThread
public class AttendanceResource {

    private final Attendance attendance;
    private final Callers callers;

    AttendanceResource(Attendance attendance, Callers callers) {
        this.attendance = attendance;
        this.callers = callers;
    }

    /** Lists who is expected, and whether they came; 403 for an agent of another desk. */
    @GET
    @Operation(
            operationId = "listAttendance",
            summary = "List who is expected",
            description = "All registrations that have a place, and whether they came, as far as it was noted.")
    @APIResponse(
            responseCode = "200",
            description = "The attendance.",
            content = @Content(schema = @Schema(implementation = AttendanceList.class)))
    public AttendanceList list(
            @Parameter(description = "Id of the activity.") @PathParam("id") UUID id,
            @Parameter(description = "Id of the session.") @PathParam("session") UUID session) {
        return new AttendanceList(attendance.expected(id, session, callers.current()));
    }

    /** Notes who came; 409 before the session has started, 422 for a registration that has no place there. */
    @PUT
    @Transactional
    @Operation(
            operationId = "noteAttendance",
            summary = "Note who came",
            description = "From the start of the session on; what is noted again is replaced. Whoever did not come"
                    + " several times without saying so is warned, as the policy says, before she is blocked.")
    @APIResponse(
            responseCode = "200",
            description = "The attendance.",
            content = @Content(schema = @Schema(implementation = AttendanceList.class)))
    public AttendanceList note(
            @PathParam("id") UUID id, @PathParam("session") UUID session, @Valid @NotNull NewAttendance noted) {
        return new AttendanceList(attendance.note(id, session, noted, callers.current()));
    }

    /** The attendance at a session. */
    @Schema(name = "AttendanceList")
    public record AttendanceList(List<AttendanceEntry> items) {}
}
