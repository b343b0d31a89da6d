package org.solidarites.foodcoop.foodhelp;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.money.Euros;
import org.solidarites.foodcoop.caisse.core.Sentence;
import org.solidarites.foodcoop.grocery.core.GroceryRules;

/**
 * What an épicerie sociale says to a household.
 *
 * @param verdict whether its quotient and its quartier open the door; a missing one is not guessed
 * @param quotientDistance euros a month that the quotient is over the ceiling; null where it is not, or is not known
 * @param missing which facts would settle it
 * @param monthlyRight euros a month that it could pay there
 * @param leastPercent of the displayed price that is paid, at least
 * @param mostPercent at most
 * @param confirmed whether the épicerie confirms who may come
 * @param note who may come, in words; also that a decision can open the door where the rules do not
 */
@Schema(name = "GroceryOffer")
public record GroceryOffer(
        @Schema(examples = "epicerie-sociale-breil") String grocery,
        String name,
        @Schema(examples = "breil-barberie") String quartier,
        Verdict verdict,
        @Schema(examples = "650") int quotientCeiling,
        @Schema(examples = "40.50") @Nullable BigDecimal quotientDistance,
        List<Missing> missing,
        @Schema(examples = "40.00") Euros monthlyRight,
        @Schema(examples = "10") int leastPercent,
        @Schema(examples = "30") int mostPercent,
        boolean confirmed,
        Sentence note) {

    /** Whether a household may come. */
    @Schema(name = "GroceryVerdict")
    public enum Verdict {
        ELIGIBLE,
        /** By the rules; a decision after a social assessment may still open the door. */
        NOT_ELIGIBLE,
        UNKNOWN
    }

    /** A fact that is not known and would settle it. */
    @Schema(name = "GroceryMissingFact")
    public enum Missing {
        FAMILY_QUOTIENT,
        QUARTIER
    }

    static GroceryOffer of(GroceryRules rules, AskingHousehold household) {
        BigDecimal over = over(rules, household.familyQuotient());
        List<Missing> missing = Stream.of(
                        household.familyQuotient() == null ? Missing.FAMILY_QUOTIENT : null,
                        household.quartier() == null ? Missing.QUARTIER : null)
                .flatMap(Stream::ofNullable)
                .toList();
        boolean elsewhere =
                household.quartier() != null && !household.quartier().equals(rules.quartier());
        Verdict verdict = Verdict.ELIGIBLE;
        if (over != null || elsewhere) {
            verdict = Verdict.NOT_ELIGIBLE;
        } else if (!missing.isEmpty()) {
            verdict = Verdict.UNKNOWN;
        }
        return new GroceryOffer(
                rules.grocery(),
                rules.name(),
                rules.quartier(),
                verdict,
                rules.access().quotientCeiling(),
                over,
                verdict == Verdict.UNKNOWN ? missing : List.of(),
                rules.monthlyRight().of(household.adults(), household.children()),
                rules.priceShare().leastPercent(),
                rules.priceShare().mostPercent(),
                rules.access().confirmed(),
                rules.access().note());
    }

    private static @Nullable BigDecimal over(GroceryRules rules, @Nullable BigDecimal quotient) {
        return quotient == null || rules.access().opens(quotient)
                ? null
                : quotient.subtract(BigDecimal.valueOf(rules.access().quotientCeiling()));
    }
}
