package org.solidarites.foodcoop.indicator;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Figures on food of one year.
 *
 * @param until those of households go up to this day and not into it: they are put together anew each Monday; those of
 *     grants are as the ledger has them now
 */
@Schema(name = "FoodIndicators")
public record FoodIndicatorView(
        @Schema(examples = "2026") int year,
        @Schema(examples = "2026-11-23") LocalDate until,
        List<FoodRow> figures) {}
