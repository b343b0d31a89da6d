package org.solidarites.aid.simulation;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.solidarites.aid.engine.AidKind;
import org.solidarites.aid.engine.Charge;
import org.solidarites.aid.engine.Question;
import org.solidarites.aid.engine.Truth;
import org.solidarites.aid.engine.Verdict;
import org.solidarites.chassis.money.Euros;

/**
 * What a household may claim, and why.
 *
 * @param aids of the règlement
 * @param rights of other bodies, which the règlement knows
 * @param nextQuestions facts worth asking for, those first that settle an aid with the fewest
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
        List<AidView> rights,
        List<NextQuestion> nextQuestions,
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
     * One aid, or one right of another body.
     *
     * @param provider who grants it; null for the aids of the CCAS
     * @param where to ask for it; null for the aids of the CCAS
     * @param amount euros; null unless eligible, the aid is money and the amount is known
     * @param amountAtMost euros; null unless eligible and only a ceiling is known
     * @param reductionPercent null unless eligible and the aid is a reduced price
     * @param amountConfirmed false while the amount is an assumption
     * @param reasons one for each condition, and one of the kind {@code amount} if all are met and it comes to zero
     * @param smallestChange null unless refused, and one change alone would open it
     * @param opens null unless refused, and time alone will open it within ten years
     * @param questions what has to be known to tell
     * @param pieces to bring
     * @param askFirst codes of the rights to ask for first: not held yet, and not out of reach
     */
    @Schema(name = "SimulatedAid")
    public record AidView(
            @Schema(examples = "aide-alimentaire") String code,
            AidKind kind,
            String title,
            @Nullable String provider,
            @Nullable String where,
            Verdict verdict,
            @Nullable Euros amount,
            @Nullable Euros amountAtMost,
            @Nullable Integer reductionPercent,
            boolean amountConfirmed,
            List<Reason> reasons,
            @Nullable SmallestChangeView smallestChange,
            @Nullable OpeningView opens,
            List<NextQuestion> questions,
            List<PieceView> pieces,
            List<String> askFirst) {}

    /**
     * One condition and what it found, or why an amount is zero.
     *
     * @param found null if not known; an age, an amount, a number, a commune, or yes and no
     * @param required of the same kind; with two bounds both, as {@code least} and {@code most}; null where it is made of
     *     others
     * @param distance null unless it is missed and can be counted
     * @param sentence for people, in French or English
     * @param parts of a condition made of others
     */
    @Schema(name = "Reason")
    public record Reason(
            @Schema(examples = "age") String condition,
            Truth met,
            @Schema(examples = "23") @Nullable Object found,
            @Schema(examples = "18") @Nullable Object required,
            @Nullable DistanceView distance,
            Unit unit,
            @Schema(examples = "2.3.3 Âge") String article,
            String source,

            @Schema(description = "False while the value required is an assumption.")
            boolean confirmed,

            String sentence,
            List<Reason> parts) {}

    /** Two bounds. */
    @Schema(name = "RequiredBounds")
    public record RequiredBounds(Object least, Object most) {}

    /** How far a value is from the threshold: so much above it, or so much below. */
    @Schema(name = "Distance")
    public record DistanceView(@Schema(examples = "45.00") Object by, boolean tooMuch) {}

    /**
     * The smallest single change that would open an aid.
     *
     * @param change what would be otherwise
     * @param euros more of it a month, or less if negative; null where it is no money
     * @param about which commune, right or declaration; null where the change says it all
     */
    @Schema(name = "SmallestChange")
    public record SmallestChangeView(
            ChangeKind change,
            @Nullable Euros euros,
            @Nullable String about,
            String sentence) {}

    /** What could be otherwise. */
    public enum ChangeKind {
        RESOURCES,
        CHARGES,
        RESIDENCE,
        STUDIES,
        RIGHT,
        DECLARATION
    }

    /**
     * When an aid opens by itself.
     *
     * @param regulation id of the version that is in force then
     */
    @Schema(name = "OpensOn")
    public record OpeningView(
            LocalDate on,
            @Schema(examples = "nantes-2024-10-03") String regulation,
            String sentence) {}

    /**
     * A fact worth asking for.
     *
     * @param about which charge, right, declaration or bill; null where the kind says it all
     * @param question as a resident is asked
     * @param aids codes of the aids that depend on it
     */
    @Schema(name = "NextQuestion")
    public record NextQuestion(
            Question.Kind kind,
            @Schema(examples = "aah") @Nullable String about,
            String question,
            List<String> aids) {}

    /** A piece to bring. */
    @Schema(name = "PieceToBring")
    public record PieceView(@Schema(examples = "identity") String code, String label) {}

    /** What a value is counted in. */
    public enum Unit {
        YEARS,
        MONTHS,
        PEOPLE,
        TIMES,
        COMMUNE,
        COMPOSITION,
        YES_OR_NO,
        EUROS,
        EUROS_PER_MONTH,
        EUROS_PER_PERSON_AND_DAY,
        EUROS_PER_UNIT_AND_DAY,
        NONE
    }
}
