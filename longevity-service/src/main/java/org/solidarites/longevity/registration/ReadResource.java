package org.solidarites.longevity.registration;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
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
import org.solidarites.chassis.identity.Callers;
import org.solidarites.chassis.identity.Role;
import org.solidarites.chassis.page.Cursor;
import org.solidarites.chassis.page.Page;
import org.solidarites.longevity.LongevityProblem;

/** Who was shown who a registration is for, over HTTP. */
@Path("/v1/registrations/{id}/reads")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Personal data", description = "Who has read it, what is held about a person, and what was erased.")
@RolesAllowed({Role.RESIDENT, Role.AGENT, Role.PARTNER})
@RunOnVirtualThread
public class ReadResource {

    private final RegistrationViews views;
    private final ReadRepository reads;
    private final Callers callers;

    ReadResource(RegistrationViews views, ReadRepository reads, Callers callers) {
        this.views = views;
        this.reads = reads;
        this.callers = callers;
    }

    /** Lists who was shown who a registration is for, newest first; 404 if it is somebody else's. */
    @GET
    @Operation(
            operationId = "listRegistrationRead",
            summary = "List who read it",
            description =
                    "When, and in which role, for which association or desk; not the reader's name. Newest first.")
    @APIResponse(
            responseCode = "200",
            description = "A page of readings.",
            content = @Content(schema = @Schema(implementation = RegistrationReadPage.class)))
    public Response list(
            @Parameter(description = "Id of the registration.") @PathParam("id") UUID id,
            @Valid @BeanParam PageRequest page,
            @Context UriInfo at) {
        Registration registration =
                views.visible(id, callers.current()).orElseThrow(LongevityProblem.REGISTRATION_NOT_FOUND::refuse);
        Page<PersonalRead> found = Page.of(
                reads.of(registration.id(), page.after(1), page.rows()),
                page.limit(),
                read -> Cursor.of(read.id().toString()));
        return Answers.page(at, found.map(PersonalRead::view));
    }

    /** The shape of a page of readings, for the API document. */
    @Schema(name = "RegistrationReadPage")
    record RegistrationReadPage(
            List<ReadView> items, @Nullable String next) {}
}
