package org.solidarites.aid.person;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
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
@Path("/v1/aid/erasures")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Personal data")
@RunOnVirtualThread
public class ErasureResource {

    private final ErasureRepository reports;

    ErasureResource(ErasureRepository reports) {
        this.reports = reports;
    }

    /** Lists what was erased, newest first. */
    @GET
    @RolesAllowed(Role.COORDINATOR)
    @Transactional
    @Operation(
            summary = "List what was erased",
            description =
                    "To the coordinator: when, why, and how many records of each kind; nobody is named. Data about a"
                            + " person is erased two years after the last contact (CNIL, délibération 2023-095); what the"
                            + " accounts need stays, without identity. Newest first.")
    @APIResponse(
            responseCode = "200",
            description = "A page of reports.",
            content = @Content(schema = @Schema(implementation = ErasurePage.class)))
    public Response list(@Valid @BeanParam PageRequest page, @Context UriInfo at) {
        Page<Erasure> found = Page.of(
                reports.page(page.after(1), page.rows()),
                page.limit(),
                report -> Cursor.of(report.id().toString()));
        return Answers.page(at, found.map(Erasure::view));
    }

    /** The shape of a page of reports, for the API document. */
    @Schema(name = "ErasurePage")
    record ErasurePage(List<ErasureView> items, @Nullable String next) {}
}
