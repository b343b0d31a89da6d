package org.solidarites.aid.person;

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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.solidarites.aid.dossier.Dossiers;
import org.solidarites.chassis.http.Answers;
import org.solidarites.chassis.http.PageRequest;
import org.solidarites.chassis.identity.Role;
import org.solidarites.chassis.page.Cursor;
import org.solidarites.chassis.page.Page;

/** Who was shown what of a person, over HTTP. */
@Path("/v1/aid/dossiers/{id}/reads")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Personal data", description = "Who asks, who has read it, and what is held about a person.")
@RunOnVirtualThread
public class ReadResource {

    private final Dossiers dossiers;
    private final ReadRepository reads;

    ReadResource(Dossiers dossiers, ReadRepository reads) {
        this.dossiers = dossiers;
        this.reads = reads;
    }

    /** Lists who was shown what of the person whose dossier it is, newest first. */
    @GET
    @RolesAllowed({Role.RESIDENT, Role.AGENT, Role.PARTNER})
    @Operation(
            summary = "List who read what",
            description =
                    "To the resident whose dossier it is, or those who act on her behalf: when, what, and in which"
                            + " role, for which association or desk. Not the reader's name. Newest first.")
    @APIResponse(
            responseCode = "200",
            description = "A page of readings.",
            content = @Content(schema = @Schema(implementation = ReadPage.class)))
    public Response list(@PathParam("id") UUID id, @Valid @BeanParam PageRequest page, @Context UriInfo at) {
        UUID person = dossiers.own(id).householdRef();
        Page<PersonalRead> found = Page.of(
                reads.of(person, page.after(1), page.rows()),
                page.limit(),
                read -> Cursor.of(read.id().toString()));
        return Answers.page(at, found.map(PersonalRead::view));
    }

    /** The shape of a page of readings, for the API document. */
    @Schema(name = "ReadPage")
    record ReadPage(List<ReadView> items, @Nullable String next) {}
}
