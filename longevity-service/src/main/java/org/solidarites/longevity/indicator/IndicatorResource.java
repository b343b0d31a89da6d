package org.solidarites.longevity.indicator;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.http.Tables;
import org.solidarites.chassis.problem.ProblemMessages;

/** Open figures of the senior spaces over HTTP. */
@Path("/v1/indicators/longevity")
@Tag(name = "Indicators", description = "Open figures; numbers that could point at somebody are left out.")
@RunOnVirtualThread
public class IndicatorResource {

    private final Figures figures;

    IndicatorResource(Figures figures) {
        this.figures = figures;
    }

    /** The figures of this week, which count people up to the end of last Sunday. */
    @GET
    @PermitAll
    @Produces({MediaType.APPLICATION_JSON, Tables.CSV})
    @Operation(
            operationId = "showLongevityIndicators",
            summary = "How far the senior spaces reach",
            description =
                    "Quartiers covered, places offered and taken, how long people waited, and registrations by the"
                            + " quartier of the space and by age band. Put together once a week: people are counted up to"
                            + " the end of last Sunday (`until`). A count under 5 is null and named in `suppressed`, and"
                            + " so is one from which such a count could be computed; all others are rounded to the nearest 5, and"
                            + " there are no totals. As JSON or CSV,"
                            + " by `Accept` or `format`.")
    @APIResponse(
            responseCode = "200",
            description = "The figures, with what each one means.",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = LongevityView.class)),
                @Content(mediaType = Tables.CSV, schema = @Schema(type = SchemaType.STRING))
            })
    public Response show(
            @QueryParam("format")
                    @Parameter(description = "`json` or `csv`; it goes before `Accept`.", example = "csv")
                    @Nullable
                    String format,
            @Context HttpHeaders headers) {
        LongevityView latest =
                figures.latest(ProblemMessages.language(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)));
        return Tables.answerInLanguage(Tables.isCsv(format, headers), () -> LongevityCsv.of(latest), () -> latest);
    }
}
