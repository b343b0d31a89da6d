package org.solidarites.aid.indicator;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.money.Euros;

/**
 * What became of the requests for aids that were received in one year.
 *
 * @param generatedAt when the figures were put together
 * @param year the year in which the requests were received
 * @param asOf what happened from this day on is not counted yet
 * @param aids by code; there is no total of all
 * @param definitions what each figure means, by its name, in the reader's language
 */
@Schema(name = "AidIndicators")
record AidIndicatorView(
        Instant generatedAt,
        @Schema(examples = "2026") int year,
        @Schema(examples = "2026-11-01") LocalDate asOf,
        List<AidFigures> aids,
        Map<String, String> definitions) {

    /** The same figures, explained in another language. */
    AidIndicatorView with(Map<String, String> explained) {
        return new AidIndicatorView(generatedAt, year, asOf, aids, explained);
    }

    /**
     * The figures of one aid.
     *
     * @param byQuartier of the desk that follows the dossier; {@code unknown} where there is none
     * @param byAgeBand of the oldest adult
     */
    @Schema(name = "AidFigures")
    record AidFigures(
            @Schema(examples = "aide-alimentaire") String aid,
            Total total,
            List<Part> byQuartier,
            List<Part> byAgeBand) {}

    /**
     * All requests for an aid.
     *
     * @param amount euros granted
     * @param medianDays from receipt to decision
     * @param suppressed names of the fields that are null because they could point at somebody
     */
    @Schema(name = "AidTotal")
    record Total(
            @Schema(examples = "412") @Nullable Long requests,
            @Schema(examples = "390") @Nullable Long decided,
            @Schema(examples = "301") @Nullable Long granted,
            @Schema(examples = "80") @Nullable Long refused,
            @Schema(examples = "9") @Nullable Long bySilence,
            @Schema(examples = "36120.00") @Nullable Euros amount,
            @Schema(examples = "12.0") @Nullable BigDecimal medianDays,
            @Schema(examples = "31.0") @Nullable BigDecimal p90Days,

            @Schema(description = "The fields that are null because they could point at somebody.", examples = "[]")
            List<String> suppressed) {}

    /**
     * Some of the requests for an aid.
     *
     * @param of code of a quartier, an age band, or {@code OTHER} for all that are too rare to be named
     * @param amount euros granted
     * @param suppressed names of the fields that are null because they could point at somebody
     */
    @Schema(name = "AidPart")
    record Part(
            @Schema(examples = "nantes-nord") String of,
            @Schema(examples = "41") @Nullable Long requests,
            @Schema(examples = "33") @Nullable Long granted,
            @Schema(examples = "3960.00") @Nullable Euros amount,
            @Schema(examples = "12.0") @Nullable BigDecimal medianDays,
            @Schema(examples = "31.0") @Nullable BigDecimal p90Days,

            @Schema(description = "The fields that are null because they could point at somebody.", examples = "[]")
            List<String> suppressed) {}
}
