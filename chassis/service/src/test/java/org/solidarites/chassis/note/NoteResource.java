package org.solidarites.chassis.note;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.http.Answers;
import org.solidarites.chassis.http.PageRequest;
import org.solidarites.chassis.idempotency.Idempotent;
import org.solidarites.chassis.page.Cursor;
import org.solidarites.chassis.page.Page;
import org.solidarites.chassis.problem.CommonProblem;

@Path("/v1/notes")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@PermitAll
@RunOnVirtualThread
public class NoteResource {

    private final NoteRepository notes;

    NoteResource(NoteRepository notes) {
        this.notes = notes;
    }

    public record NewNote(
            @NotNull @Size(max = 100) String text,
            @Valid List<Line> lines,
            java.time.LocalDate on,
            java.time.Instant at,
            @Valid Sorts sorts) {}

    /** A value of each sort that the suite reads. */
    public record Sorts(
            boolean flag,
            int whole,
            @Nullable Long large,
            java.math.BigDecimal number,
            org.solidarites.chassis.money.Euros amount,
            java.util.UUID id,
            Colour colour,
            java.time.LocalTime hour,
            java.time.YearMonth month,
            java.time.OffsetDateTime moment,
            List<Integer> list,
            List<String> words,
            java.util.Map<String, @jakarta.validation.constraints.Positive Integer> byName,
            com.fasterxml.jackson.databind.JsonNode free) {}

    public record Line(@Size(max = 3) String word, @Nullable Integer number) {}

    public record NoteView(
            java.util.UUID id, String text, @Nullable String remark, java.time.@Nullable LocalDate on) {

        NoteView(Note note) {
            this(note.id(), note.text(), null, null);
        }
    }

    @POST
    @Transactional
    @Idempotent
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = NoteView.class)))
    public Response write(@Valid @NotNull NewNote request, @Context UriInfo at) {
        Note note = notes.keep(Note.write(request.text()));
        if (request.text().equals("refuse")) {
            throw CommonProblem.UNPROCESSABLE.refuse();
        }
        return Answers.created(at, note.id(), note.version(), new NoteView(note));
    }

    @GET
    @Path("/mine")
    @jakarta.annotation.security.RolesAllowed("partner")
    public Response mine() {
        return Response.ok().build();
    }

    @POST
    @Path("/paid")
    @Transactional
    @Idempotent(required = true)
    @Operation(operationId = "payNote")
    @APIResponse(responseCode = "402", description = "Nobody paid.")
    public Response pay(@Valid @NotNull NewNote request, @Context UriInfo at) {
        return write(request, at);
    }

    @GET
    public Response list(
            @QueryParam("text") @Nullable String text, @Valid @BeanParam PageRequest page, @Context UriInfo at) {
        Page<Note> found = Page.of(
                notes.page(text, page.after(1), page.rows()),
                page.limit(),
                note -> Cursor.of(note.id().toString()));
        return Answers.page(at, found.map(NoteView::new));
    }

    @GET
    @Path("/others")
    public Response others(@Valid @BeanParam PageRequest page, @Context UriInfo at) {
        return list(null, page, at);
    }

    /** Reads parameters of each form that the suite knows. */
    @GET
    @Path("/{id}/forms")
    public Response forms(
            @PathParam("id") java.util.UUID id,
            @QueryParam("colour") @Nullable Colour colour,
            @QueryParam("day") java.time.@Nullable LocalDate day,
            @QueryParam("weight") @Nullable Double weight,
            @QueryParam("urgent") @Nullable Boolean urgent,
            @Valid @BeanParam PageRequest page) {
        return Response.ok().build();
    }

    /** Some values. */
    public enum Colour {
        RED,
        GREEN
    }

    @GET
    @Path("/faults/{kind}")
    public Response fail(@PathParam("kind") String kind) throws java.io.IOException {
        throw switch (kind) {
            case "bug" -> new IllegalStateException("secret of org.solidarites.chassis");
            case "busy" -> CommonProblem.UNAVAILABLE.refuse().retryAfter(Duration.ofSeconds(7));
            case "unwritable" -> new IllegalStateException(unwritable());
            case "unwritable-itself" -> throw unwritable();
            case "too-long" -> database("22001");
            case "no-date" -> database("22008");
            case "stale" -> new jakarta.persistence.OptimisticLockException();
            case "double" -> database("23505");
            case "deadlock" -> database("40P01");
            case "away" -> database("57P01");
            case "wrong-sql" -> database("42601");
            case "teapot" -> new WebApplicationException(418);
            default -> CommonProblem.CONFLICT.refuse();
        };
    }

    /** What Jackson says of a view of ours that it can not write. */
    private static com.fasterxml.jackson.databind.JsonMappingException unwritable() throws java.io.IOException {
        var writer = new com.fasterxml.jackson.core.JsonFactory().createGenerator(new java.io.StringWriter());
        return com.fasterxml.jackson.databind.JsonMappingException.from(writer, "secret of org.solidarites");
    }

    private static RuntimeException database(String state) {
        return new IllegalStateException(new java.sql.SQLException("of org.solidarites", state));
    }
}
