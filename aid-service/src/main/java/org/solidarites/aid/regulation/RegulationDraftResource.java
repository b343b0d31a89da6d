package org.solidarites.aid.regulation;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.http.Answers;
import org.solidarites.chassis.idempotency.Idempotent;
import org.solidarites.chassis.identity.Role;
import org.solidarites.chassis.problem.ProblemMessages;

/** New versions of the règlement over HTTP, for coordinators: written as drafts, then published. */
@Path("/v1/aid/regulations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Regulations", description = "The règlement des aides facultatives as dated documents.")
@RolesAllowed(Role.COORDINATOR)
@RunOnVirtualThread
public class RegulationDraftResource {

    private final RegulationDrafts drafts;

    RegulationDraftResource(RegulationDrafts drafts) {
        this.drafts = drafts;
    }

    /** Begins a draft. */
    @POST
    @Transactional
    @Idempotent
    @Operation(
            summary = "Begin a draft of a regulation",
            description = "A whole document, checked at once: its shape by the schema, then whether it contradicts"
                    + " itself. Nobody else sees it before it is published. Best begun from the version in force,"
                    + " with a new id and first day.")
    @APIResponse(
            responseCode = "201",
            description = "The draft.",
            content = @Content(schema = @Schema(implementation = RegulationDocument.class)))
    @APIResponse(responseCode = "409", description = "A version has this id already.")
    @APIResponse(
            responseCode = "422",
            description = "It is not as the schema has it, or contradicts itself; errors names each place.")
    public Response begin(
            @RequestBody(content = @Content(schema = @Schema(implementation = RegulationDocument.class))) @NotNull
                    JsonNode document,
            @Context UriInfo at,
            @Context HttpHeaders headers) {
        RegulationDocument checked = check(document, headers);
        RegulationVersion draft = drafts.begin(checked);
        return Answers.created(at, draft.code(), draft.version(), checked);
    }

    /** Writes a draft anew, as a whole. */
    @PUT
    @Path("/{id}")
    @Transactional
    @Operation(summary = "Change a draft of a regulation", description = "As a whole, with the same id.")
    @APIResponse(
            responseCode = "200",
            description = "The draft as it is now.",
            content = @Content(schema = @Schema(implementation = RegulationDocument.class)))
    @APIResponse(responseCode = "409", description = "It is published, and never changes.")
    @APIResponse(
            responseCode = "422",
            description = "It is not as the schema has it, or contradicts itself; errors names each place.")
    public Response replace(
            @PathParam("id") @Parameter(description = "Id of the version.", example = "nantes-2027") String id,
            @HeaderParam("If-Match") @Parameter(description = "The ETag that was read.", example = "\"0\"") @Nullable
                    String ifMatch,
            @RequestBody(content = @Content(schema = @Schema(implementation = RegulationDocument.class))) @NotNull
                    JsonNode document,
            @Context HttpHeaders headers) {
        RegulationDocument checked = check(document, headers);
        RegulationVersion draft = drafts.replace(id, ifMatch, checked);
        return Answers.versioned(draft.version(), checked);
    }

    /** Drops a draft. */
    @DELETE
    @Path("/{id}")
    @Transactional
    @Operation(summary = "Drop a draft of a regulation", description = "What is published stays.")
    @APIResponse(responseCode = "204", description = "There is no such draft any more.")
    @APIResponse(responseCode = "409", description = "It is published, and stays.")
    public Response discard(
            @PathParam("id") @Parameter(description = "Id of the version.", example = "nantes-2027") String id) {
        drafts.discard(id);
        return Response.noContent().build();
    }

    /** Publishes a draft. */
    @POST
    @Path("/{id}/publication")
    @Transactional
    @Idempotent
    @Operation(
            summary = "Publish a regulation",
            description =
                    "By another coordinator than the one who wrote it last, from its first day on, which is tomorrow or"
                            + " later. It never changes from now on; publishing"
                            + " it again changes nothing.")
    @APIResponse(
            responseCode = "200",
            description = "The published document.",
            content = @Content(schema = @Schema(implementation = RegulationDocument.class)))
    @APIResponse(responseCode = "403", description = "The caller wrote it, or has not the role.")
    @APIResponse(responseCode = "409", description = "Another version begins on the same day.")
    @APIResponse(responseCode = "422", description = "It would begin today or earlier.")
    public Response publish(
            @PathParam("id") @Parameter(description = "Id of the version.", example = "nantes-2027") String id) {
        return Response.ok(drafts.publish(id).document()).build();
    }

    private static RegulationDocument check(JsonNode document, HttpHeaders headers) {
        Locale language = ProblemMessages.language(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        return RegulationCheck.check(document, language).document();
    }
}
