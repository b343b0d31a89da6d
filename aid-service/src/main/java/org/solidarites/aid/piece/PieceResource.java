package org.solidarites.aid.piece;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.solidarites.aid.dossier.DossierCard;
import org.solidarites.aid.dossier.Dossiers;
import org.solidarites.aid.person.PersonalData;
import org.solidarites.aid.person.Reads;
import org.solidarites.chassis.http.Answers;
import org.solidarites.chassis.idempotency.Idempotent;
import org.solidarites.chassis.identity.Role;
import org.solidarites.chassis.problem.ProblemMessages;

/** The pieces of a dossier over HTTP. */
@Path("/v1/aid/dossiers/{id}/pieces")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Pieces", description = "What people bring: asked once, and not again while still valid.")
@RunOnVirtualThread
public class PieceResource {

    private static final String PDF = "application/pdf";
    private static final String JPEG = "image/jpeg";
    private static final String PNG = "image/png";

    private final Dossiers dossiers;
    private final PieceKeeping pieces;
    private final PieceLists lists;
    private final Reads reads;

    PieceResource(Dossiers dossiers, PieceKeeping pieces, PieceLists lists, Reads reads) {
        this.dossiers = dossiers;
        this.pieces = pieces;
        this.lists = lists;
        this.reads = reads;
    }

    /** Lists what the aid asks for and what was given of it. */
    @GET
    @RolesAllowed({Role.RESIDENT, Role.AGENT, Role.PARTNER, Role.INSTRUCTOR, Role.COMMITTEE})
    @Transactional
    @Operation(
            summary = "List the pieces of a dossier",
            description = "What the aid asks for, and what was given of it: also to another dossier of the same person,"
                    + " while it is still valid. A resident is shown what she gave with her account, an association what"
                    + " it brought, the service all that it received for somebody of the same name and date of birth."
                    + " Each reading is noted for the person to read.")
    @APIResponse(
            responseCode = "200",
            description = "The pieces, with labels in French or English.",
            content = @Content(schema = @Schema(implementation = PieceListView.class)))
    public Response list(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        DossierCard dossier = dossiers.inCharge(id);
        Locale language = ProblemMessages.language(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        PieceListView list = lists.of(dossier, language);
        reads.record(shownOf(dossier, list.givenTo()), PersonalData.PIECE_LIST);
        return Response.ok(list)
                .language(language)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }

    /** Gives a piece: the body is the file itself. */
    @POST
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({Role.RESIDENT, Role.AGENT, Role.PARTNER})
    @Transactional
    @Idempotent
    @Operation(
            summary = "Give a piece",
            description =
                    "The body is the file itself, PDF, JPEG or PNG, at most 10 MiB; it is recognised by its content."
                            + " With curl: `curl --data-binary @identity.pdf -H 'Content-Type: application/pdf' …?code=identity`."
                            + " What a camera wrote behind the end of a picture is not kept. Kept encrypted; not scanned for"
                            + " viruses. The name of the file is not asked for.")
    @RequestBody(
            required = true,
            description = "The file.",
            content = {
                @Content(mediaType = PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = JPEG, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = PNG, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(
            responseCode = "201",
            description = "The piece.",
            content = @Content(schema = @Schema(implementation = PieceView.class)))
    @APIResponse(
            responseCode = "413",
            description = "The file is larger than 10 MiB.",
            content = @Content(mediaType = "application/problem+json", schema = @Schema(ref = "Problem")))
    @APIResponse(
            responseCode = "415",
            description = "The file is neither PDF, JPEG nor PNG, or not what its Content-Type says.",
            content = @Content(mediaType = "application/problem+json", schema = @Schema(ref = "Problem")))
    @APIResponse(
            responseCode = "422",
            description = "The aid asks for no such piece, or the file is empty, damaged, or two files in one.")
    public Response give(
            @PathParam("id") UUID id,
            @QueryParam("code")
                    @NotBlank
                    @Size(max = 80)
                    @Parameter(description = "Which piece: a code of the list.", example = "identity")
                    String code,
            PieceFile file,
            @Context UriInfo at) {
        Piece piece = pieces.take(dossiers.kept(id), code, file);
        return Answers.created(at, piece.id(), 0, piece.view());
    }

    /** Gives out the content of a piece; that it was given out is noted for the person to read. */
    @GET
    @Path("/{piece}")
    @Produces({PDF, JPEG, PNG})
    @RolesAllowed({Role.RESIDENT, Role.AGENT, Role.PARTNER, Role.INSTRUCTOR, Role.COMMITTEE})
    @Transactional
    @Operation(
            summary = "Download a piece",
            description = "To those who keep the dossier and those in charge of it, also of another dossier of the same"
                    + " person. Each download is noted for the person to read.")
    @APIResponse(
            responseCode = "200",
            description = "The file as it was given.",
            content = {
                @Content(mediaType = PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = JPEG, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = PNG, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Response download(@PathParam("id") UUID id, @PathParam("piece") UUID pieceId) {
        DossierCard dossier = dossiers.inCharge(id);
        Piece piece = pieces.find(dossier, pieceId);
        byte[] content = pieces.open(piece);
        reads.record(shownOf(dossier, Stream.of(piece.dossierId())), PersonalData.PIECE, piece.id());
        return Response.ok(content, piece.format().mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + piece.fileName() + "\"")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** Whose readings it is: a piece may have been given to another dossier of the same person. */
    private Set<UUID> shownOf(DossierCard dossier, Stream<UUID> givenTo) {
        return dossiers.references(
                Stream.concat(Stream.of(dossier.id()), givenTo).collect(Collectors.toSet()));
    }

    /** Takes back a piece that was given by mistake. */
    @DELETE
    @Path("/{piece}")
    @RolesAllowed({Role.RESIDENT, Role.AGENT, Role.PARTNER})
    @Transactional
    @Operation(
            summary = "Take a piece back",
            description = "What was given by mistake, by those who keep the dossier, while it is not decided.")
    @APIResponse(responseCode = "204", description = "The piece is erased.")
    @APIResponse(responseCode = "409", description = "The dossier is decided.")
    public Response takeBack(@PathParam("id") UUID id, @PathParam("piece") UUID piece) {
        pieces.takeBack(dossiers.kept(id), piece);
        return Response.noContent().build();
    }
}
