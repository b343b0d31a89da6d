package org.solidarites.foodcoop.grant;

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
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.http.Tables;
import org.solidarites.chassis.money.Euros;

/** Open figures on grants over HTTP. They count money of organisations and no people, so nothing is suppressed. */
@Path("/v1/indicators/grants")
@Tag(name = "Indicators")
@RunOnVirtualThread
public class GrantIndicatorResource {

    private static final String HEAD = "year,grant,awarded,paid,reclaimed,left";
    private static final String END = "\r\n";

    private final PublishedGrants grants;
    private final Clock clock;

    GrantIndicatorResource(PublishedGrants grants, Clock clock) {
        this.grants = grants;
        this.clock = clock;
    }

    /** What was awarded, paid and is left, by year and project. */
    @GET
    @PermitAll
    @Produces({MediaType.APPLICATION_JSON, Tables.CSV})
    @Operation(
            summary = "Read figures on grants",
            description =
                    "Euros awarded, paid, claimed back and left to be paid, by year and project, from the ledger.")
    @APIResponse(
            responseCode = "200",
            description = "The figures, oldest grant first.",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Figures.class)),
                @Content(mediaType = Tables.CSV, schema = @Schema(implementation = String.class))
            })
    public Response read(
            @QueryParam("format") @Parameter(description = "json or csv; goes before Accept.") @Nullable String format,
            @Context HttpHeaders headers) {
        List<Figure> all = grants.all().stream()
                .flatMap(published -> figures(published.grant()))
                .toList();
        return Tables.answer(Tables.isCsv(format, headers), () -> table(all), () -> new Figures(clock.instant(), all));
    }

    private static Stream<Figure> figures(GrantView grant) {
        return grant.years().stream()
                .map(year -> new Figure(
                        year.year(),
                        grant.id(),
                        grant.projectTitle(),
                        year.awarded(),
                        year.paid(),
                        year.reclaimed(),
                        year.awarded().minus(year.paid()).minus(year.reclaimed())));
    }

    /** All cells are numbers and ids, so none needs quotes. */
    private static String table(List<Figure> all) {
        return all.stream()
                .map(one -> Stream.of(one.awarded(), one.paid(), one.reclaimed(), one.left())
                        .map(amount -> amount.toDecimal().toPlainString())
                        .collect(Collectors.joining(",", one.year() + "," + one.grant() + ",", "")))
                .collect(Collectors.joining(END, HEAD + END, END));
    }

    /** The figures at one instant. */
    @Schema(name = "GrantFigures")
    record Figures(Instant generatedAt, List<Figure> figures) {}

    /**
     * A year of a grant.
     *
     * @param left euros still to be paid
     */
    @Schema(name = "GrantFigure")
    record Figure(int year, UUID grant, String project, Euros awarded, Euros paid, Euros reclaimed, Euros left) {}
}
