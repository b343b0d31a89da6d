package org.solidarites.aid.indicator;

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
import org.solidarites.chassis.problem.Advice;
import org.solidarites.chassis.problem.CommonAdvice;
import org.solidarites.chassis.problem.CommonProblem;
import org.solidarites.chassis.problem.FieldError;
import org.solidarites.chassis.problem.ProblemMessages;

/** Open figures over HTTP. */
@Path("/v1/indicators/aids")
@Tag(name = "Indicators", description = "Open figures; numbers that could point at somebody are left out.")
@RunOnVirtualThread
public class IndicatorResource {

    private static final int FIRST_YEAR = 2000;

    private final Indicators indicators;

    IndicatorResource(Indicators indicators) {
        this.indicators = indicators;
    }

    /** The figures of one year. */
    @GET
    @PermitAll
    @Produces({MediaType.APPLICATION_JSON, Tables.CSV})
    @Operation(
            operationId = "showAidIndicators",
            summary = "What became of requests for aids",
            description =
                    "Of the requests received in a year, until the end of last month: decisions, amounts and delays by"
                            + " aid, and for each aid by quartier and by age band. A count under 5 is null and named in"
                            + " `suppressed`, and so is one from which such a count could be computed; rare values are put together"
                            + " as OTHER. As JSON or CSV, by `Accept` or `format`.")
    @APIResponse(
            responseCode = "200",
            description = "The figures, with what each one means.",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = AidIndicatorView.class)),
                @Content(mediaType = Tables.CSV, schema = @Schema(type = SchemaType.STRING))
            })
    public Response show(
            @QueryParam("year")
                    @Parameter(description = "The year of the requests; this year if it is left out.", example = "2026")
                    @Nullable
                    Integer year,
            @QueryParam("format")
                    @Parameter(description = "`json` or `csv`; it goes before `Accept`.", example = "csv")
                    @Nullable
                    String format,
            @Context HttpHeaders headers) {
        boolean csv = Tables.isCsv(format, headers);
        AidIndicatorView figures = indicators.latest(
                checked(year), ProblemMessages.language(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)));
        return Tables.answerInLanguage(csv, () -> IndicatorCsv.of(figures), () -> figures);
    }

    private int checked(@Nullable Integer year) {
        int last = indicators.thisYear();
        if (year != null && (year < FIRST_YEAR || year > last)) {
            throw CommonProblem.INVALID_INPUT
                    .refuse()
                    .at(FieldError.inParameter(
                            "year",
                            Advice.of(CommonAdvice.BETWEEN)
                                    .with("least", FIRST_YEAR)
                                    .with("most", last)));
        }
        return year == null ? last : year;
    }
}
