package org.solidarites.foodcoop.cooperative;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.http.Tables;
import org.solidarites.foodcoop.cooperative.CooperativeFigures.Figure;

/** Open figures on the Coopérative over HTTP. */
@Path("/v1/indicators/cooperative")
@Tag(name = "Indicators")
@RunOnVirtualThread
public class CooperativeIndicatorResource {

    private static final String HEAD = "figure,of,count,suppressed";
    private static final String END = "\r\n";

    private final CooperativeFigures figures;
    private final Clock clock;

    CooperativeIndicatorResource(CooperativeFigures figures, Clock clock) {
        this.figures = figures;
        this.clock = clock;
    }

    /** Actors by college, initiatives by stage, offers and needs. */
    @GET
    @PermitAll
    @Produces({MediaType.APPLICATION_JSON, Tables.CSV})
    @Operation(
            summary = "Read figures on the Coopérative",
            description = "Actors by college, initiatives by stage, offers and needs of help. Counts are rounded to"
                    + " the next five; those under 5 are null.")
    @APIResponse(
            responseCode = "200",
            description = "The figures.",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Figures.class)),
                @Content(mediaType = Tables.CSV, schema = @Schema(implementation = String.class))
            })
    public Response read(
            @QueryParam("format") @Parameter(description = "json or csv; goes before Accept.") @Nullable String format,
            @Context HttpHeaders headers) {
        List<Figure> all = figures.all();
        return Tables.answer(Tables.isCsv(format, headers), () -> table(all), () -> new Figures(clock.instant(), all));
    }

    private static String table(List<Figure> all) {
        return all.stream()
                .map(one -> String.join(
                        ",",
                        one.figure(),
                        one.of(),
                        one.count() == null ? "" : one.count().toString(),
                        Boolean.toString(one.suppressed())))
                .collect(Collectors.joining(END, HEAD + END, END));
    }

    /** The figures at one instant. */
    @Schema(name = "CooperativeFigures")
    record Figures(Instant generatedAt, List<Figure> figures) {}
}
