package org.solidarites.aid.simulation;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.solidarites.aid.engine.AidKind;
import org.solidarites.aid.engine.Charge;
import org.solidarites.aid.engine.Truth;
import org.solidarites.aid.engine.Verdict;
import org.solidarites.chassis.money.Euros;

/**
 * What a household may claim, and why.
 *
 * @param notice that this is no decision, and that some values are still assumptions
 */
@Schema(name = "Simulation")
public record SimulationView(
        LocalDate on,
        RegulationReference regulation,
        int people,
        boolean singleParent,
        Quotients quotient,
        RestePourVivreView restePourVivre,
        List<AidView> aids,
        String notice) {

    /** The règlement that was asked. */
    @Schema(name = "RegulationReference")
    public record RegulationReference(
            @Schema(examples = "nantes-2024-10-03") String id,
            String title,
            LocalDate validFrom,
            @Nullable LocalDate validUntil) {}

    /**
     * Monthly resources by parts, euros, rounded up to the cent; null while the resources are not known.
     *
     * @param caf by the parts of the CAF
     * @param facultative by those of the règlement, with its half-part for single parents
     */
    @Schema(name = "Quotients")
    public record Quotients(@Nullable Euros caf, @Nullable Euros facultative) {}

    /**
     * What is left to live on.
     *
     * @param amount euros in that unit, rounded up to the cent; null while a fact is missing
     * @param countedCharges the charges that count under this règlement
     */
    @Schema(name = "RestePourVivre")
    public record RestePourVivreView(@Nullable Euros amount, Unit unit, Set<Charge> countedCharges) {}

    /**
     * One aid.
     *
     * @param amount euros; null unless eligible and the aid is money
     * @param amountConfirmed false while the amount is an assumption
     * @param reasons one for each condition
     */
    @Schema(name = "SimulatedAid")
    public record AidView(
            @Schema(examples = "aide-alimentaire") String code,
            AidKind kind,
            String title,
            Verdict verdict,
            @Nullable Euros amount,
            boolean amountConfirmed,
            List<Reason> reasons) {}

    /**
     * One condition and what it found.
     *
     * @param found null if not known; an age, an amount, a commune, or yes and no
     * @param required of the same kind
     * @param sentence for people, in French or English
     */
    @Schema(name = "Reason")
    public record Reason(
            @Schema(examples = "minimum-age") String condition,
            Truth met,
            @Schema(examples = "23") @Nullable Object found,
            @Schema(examples = "18") Object required,
            Unit unit,
            @Schema(examples = "2.3.3 Âge") String article,
            String source,

            @Schema(description = "False while the value required is an assumption.")
            boolean confirmed,

            String sentence) {}

    /** What a value is counted in. */
    public enum Unit {
        YEARS,
        COMMUNE,
        YES_OR_NO,
        EUROS_PER_MONTH,
        EUROS_PER_PERSON_AND_DAY,
        EUROS_PER_UNIT_AND_DAY
    }
}
