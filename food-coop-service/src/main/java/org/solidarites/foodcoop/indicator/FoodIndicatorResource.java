package org.solidarites.foodcoop.indicator;

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
import java.time.Year;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

/** Open figures on food over HTTP. */
@Path("/v1/indicators/food")
@Tag(name = "Indicators", description = "Open figures; numbers that could point at somebody are left out.")
@RunOnVirtualThread
public class FoodIndicatorResource {

    private static final int FIRST_YEAR = 2023;

    /** As far as a call may go. */
    private static final int YEARS_AHEAD = 10;

    private static final String END = "\r\n";

    private final FoodFigures figures;
    private final Clock clock;

    FoodIndicatorResource(FoodFigures figures, Clock clock) {
        this.figures = figures;
        this.clock = clock;
    }

    /** The figures of one year. */
    @GET
    @PermitAll
    @Produces({MediaType.APPLICATION_JSON, Tables.CSV})
    @Operation(
            summary = "What the projects, caisses and épiceries did",
            description =
                    "In a year: euros awarded, paid, claimed back and left by project, as the ledger has them; and up to the end"
                            + " of last Sunday: contributions and allocations by caisse, over the months that it"
                            + " published; purchases by kind of place; visits by épicerie; in euros. What fewer than five"
                            + " households, fewer than three sellers, or one seller with more than 85 % stand behind is null and"
                            + " `suppressed`, and a week of purchases or visits of which that is so is told together with later"
                            + " ones. As JSON or CSV, by `Accept` or `format`.")
    @APIResponse(
            responseCode = "200",
            description = "The figures.",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = FoodIndicatorView.class)),
                @Content(mediaType = Tables.CSV, schema = @Schema(type = SchemaType.STRING))
            })
    public Response show(
            @QueryParam("year")
                    @Parameter(
                            description = "This year if it is left out; grants are awarded for years ahead.",
                            example = "2026")
                    @Nullable
                    Integer year,
            @QueryParam("format")
                    @Parameter(description = "`json` or `csv`; it goes before `Accept`.", example = "csv")
                    @Nullable
                    String format,
            @Context HttpHeaders headers) {
        boolean csv = Tables.isCsv(format, headers);
        int wanted = checked(year);
        FoodIndicatorView view = figures.of(wanted);
        return Tables.answer(csv, () -> table(view), () -> view);
    }

    private int checked(@Nullable Integer year) {
        int present = Year.now(clock).getValue();
        int last = present + YEARS_AHEAD;
        if (year != null && (year < FIRST_YEAR || year > last)) {
            throw CommonProblem.INVALID_INPUT
                    .refuse()
                    .at(FieldError.inParameter(
                            "year",
                            Advice.of(CommonAdvice.BETWEEN)
                                    .with("least", FIRST_YEAR)
                                    .with("most", last)));
        }
        return year == null ? present : year;
    }

    private static String table(FoodIndicatorView view) {
        return view.figures().stream()
                .map(row -> Stream.of(
                                view.year(),
                                row.what(),
                                row.of(),
                                row.households(),
                                row.count(),
                                row.amount() == null ? null : row.amount().toDecimal(),
                                row.suppressed(),
                                row.project())
                        .map(Tables::cell)
                        .collect(Collectors.joining(",")))
                .collect(Collectors.joining(END, "year,what,of,households,count,amount,suppressed,project" + END, END));
    }
}
