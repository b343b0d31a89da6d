package org.solidarites.aid.regulation;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.solidarites.aid.AidProblem;
import org.solidarites.chassis.http.Answers;
import org.solidarites.chassis.problem.FieldError;
import org.solidarites.chassis.problem.ProblemMessages;

/** The versions of the règlement over HTTP, open to all. */
@Path("/v1/aid/regulations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Regulations", description = "The règlement des aides facultatives as dated documents.")
@RunOnVirtualThread
public class RegulationResource {

    private final Regulations regulations;
    private final RegulationDrafts drafts;
    private final Clock clock;

    RegulationResource(Regulations regulations, RegulationDrafts drafts, Clock clock) {
        this.regulations = regulations;
        this.drafts = drafts;
        this.clock = clock;
    }

    /** Lists the versions of the règlement, oldest first; a handful, so in one piece. */
    @GET
    @PermitAll
    @Operation(
            summary = "List regulations",
            description = "Every published version, oldest first; for a coordinator the drafts after them.")
    @APIResponse(responseCode = "200", description = "The versions, each with its dates and the codes of its aids.")
    public List<RegulationSummary> list() {
        return Stream.concat(
                        regulations.all().stream()
                                .map(version -> RegulationSummary.of(RegulationState.PUBLISHED, version)),
                        drafts.visible().stream()
                                .map(draft -> RegulationSummary.of(RegulationState.DRAFT, draft.read())))
                .toList();
    }

    /** Shows the règlement in force on a day. */
    @GET
    @Path("/in-force")
    @PermitAll
    @Operation(summary = "Show the regulation in force", description = "Today, or on the day that is asked for.")
    @APIResponse(responseCode = "200", description = "The whole document.")
    @APIResponse(responseCode = "422", description = "None known here was in force on that day.")
    public RegulationDocument inForce(
            @QueryParam("on")
                    @Parameter(description = "A day, YYYY-MM-DD; today if left out.", example = "2024-10-03")
                    @Nullable
                    String on) {
        LocalDate day = on == null ? LocalDate.now(clock) : day(on);
        return regulations.inForce(day, FieldError.inParameter("on")).document();
    }

    /** Shows what shape a document has. */
    @GET
    @Path("/schema")
    @Produces({"application/schema+json", MediaType.APPLICATION_JSON})
    @PermitAll
    @Operation(
            summary = "Show the JSON Schema of a regulation",
            description = "Draft 2020-12: the closed vocabulary of conditions and amounts, and what each value may be.")
    @APIResponse(
            responseCode = "200",
            description = "The schema.",
            content = @Content(schema = @Schema(type = SchemaType.OBJECT)))
    public String schema() {
        return RegulationSchema.text();
    }

    /** Shows one version of the règlement. */
    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(
            summary = "Show a regulation",
            description = "Each value with its source, and whether it is confirmed. A draft is shown to coordinators"
                    + " only, with its version as ETag.")
    @APIResponse(
            responseCode = "200",
            description = "The whole document.",
            content = @Content(schema = @Schema(implementation = RegulationDocument.class)))
    public Response show(
            @PathParam("id") @Parameter(description = "Id of the version.", example = "nantes-2024-10-03") String id) {
        return regulations
                .find(id)
                .map(published -> Response.ok(published.document()).build())
                .or(() -> drafts.visible(id)
                        .map(draft ->
                                Answers.versioned(draft.version(), draft.read().document())))
                .orElseThrow(() -> AidProblem.REGULATION_NOT_FOUND.refuse().with("id", id));
    }

    /** Says in words what differs between two versions. */
    @GET
    @Path("/{a}/diff/{b}")
    @PermitAll
    @Operation(
            summary = "Compare two regulations",
            description = "What another version changes, as sentences for residents in French or English and as data,"
                    + " in the order of the document. A source, an article or a confirmation that changes alone is no"
                    + " difference of the rule.")
    @APIResponse(
            responseCode = "200",
            description = "The differences.",
            content = @Content(schema = @Schema(implementation = RegulationDiff.class)))
    public Response diff(
            @PathParam("a") @Parameter(description = "Id of the version to compare with.", example = "nantes-2019")
                    String a,
            @PathParam("b") @Parameter(description = "Id of the other.", example = "nantes-2024-10-03") String b,
            @Context HttpHeaders headers) {
        Locale language = ProblemMessages.language(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        return Response.ok(RegulationDiff.between(visible(a), visible(b), language))
                .language(language)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }

    private RegulationDocument visible(String id) {
        return regulations
                .find(id)
                .or(() -> drafts.visible(id).map(RegulationVersion::read))
                .map(DatedRegulation::document)
                .orElseThrow(() -> AidProblem.REGULATION_NOT_FOUND.refuse().with("id", id));
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException notOne) {
            throw AidProblem.INVALID_DATE.refuse().at(FieldError.inParameter("on"));
        }
    }
}
