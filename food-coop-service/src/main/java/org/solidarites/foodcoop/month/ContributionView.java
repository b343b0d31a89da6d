package org.solidarites.foodcoop.month;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.solidarites.chassis.money.Euros;

/**
 * The contribution of a household for a month.
 *
 * @param amount euros, as last corrected
 * @param corrections oldest first
 */
@Schema(name = "CaisseContribution")
public record ContributionView(
        @Schema(type = SchemaType.STRING, examples = "2026-02")
        YearMonth month,

        @Schema(examples = "40.00") Euros amount,
        Instant receivedAt,
        List<Correction> corrections) {

    /**
     * A correction.
     *
     * @param before euros that were noted
     * @param after euros that it should have been
     */
    @Schema(name = "CaisseContributionCorrection")
    public record Correction(
            @Schema(examples = "60.00") Euros before,
            @Schema(examples = "40.00") Euros after,
            @Schema(examples = "60 € saisis pour 40 €.") String reason,
            Instant correctedAt) {}
}
