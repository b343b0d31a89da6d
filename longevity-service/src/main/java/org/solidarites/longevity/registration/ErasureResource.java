package org.solidarites.longevity.registration;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.http.Answers;
import org.solidarites.chassis.http.PageRequest;
import org.solidarites.chassis.identity.Role;
import org.solidarites.chassis.page.Cursor;
import org.solidarites.chassis.page.Page;

/** What was erased, over HTTP. */
@Path("/v1/longevity/erasures")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Personal data")
@RunOnVirtualThread
public class ErasureResource {

    private final ErasureRepository erasures;

    ErasureResource(ErasureRepository erasures) {
        this.erasures = erasures;
    }

    /** Lists what was erased, newest first. */
    @GET
    @RolesAllowed(Role.COORDINATOR)
    @Operation(
            operationId = "listLongevityErasure",
            summary = "List what was erased",
            description = "When and how much; nobody is named. Data about a person are erased two years after the last"
                    + " contact (CNIL, délibération 2023-095); the case stays for the figures, without identity.")
    @APIResponse(
            responseCode = "200",
            description = "A page of reports.",
            content = @Content(schema = @Schema(implementation = LongevityErasurePage.class)))
    public Response list(@Valid @BeanParam PageRequest page, @Context UriInfo at) {
        Page<Erasure> found = Page.of(
                erasures.page(page.after(1), page.rows()),
                page.limit(),
                erasure -> Cursor.of(erasure.id().toString()));
        return Answers.page(at, found.map(Erasure::view));
    }

    /** The shape of a page of reports, for the API document. */
    @Schema(name = "LongevityErasurePage")
    record LongevityErasurePage(
            List<Erasure.View> items, @Nullable String next) {}
}
