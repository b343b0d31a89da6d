package org.solidarites.longevity.indicator;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How far the senior spaces reach people.
 *
 * @param generatedAt when the figures were put together: once a week, so that no two of them differ by one person
 * @param until people are counted up to the end of this day
 * @param quartiersCovered how many quartiers have an open senior space
 * @param medianDaysWaited of those who waited and were given a place; null for fewer than 5
 * @param places by the quartier of the senior space
 * @param byQuartier people, by the quartier of the senior space; there are no totals
 * @param byAge people, by age band
 * @param definitions what each figure means, by its name, in the reader's language
 */
@Schema(name = "LongevityIndicators")
record LongevityView(
        Instant generatedAt,
        @Schema(examples = "2026-02-01") LocalDate until,
        @Schema(examples = "1") int quartiersCovered,
        @Schema(examples = "11") int quartiers,
        @Schema(examples = "3.5") @Nullable BigDecimal medianDaysWaited,
        List<PlaceRow> places,
        List<PeopleRow> byQuartier,
        List<PeopleRow> byAge,
        Map<String, String> definitions) {

    /** The same figures, explained in another language. */
    LongevityView with(Map<String, String> explained) {
        return new LongevityView(
                generatedAt,
                until,
                quartiersCovered,
                quartiers,
                medianDaysWaited,
                places,
                byQuartier,
                byAge,
                explained);
    }
}
