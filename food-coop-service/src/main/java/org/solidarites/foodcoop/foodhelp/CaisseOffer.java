package org.solidarites.foodcoop.foodhelp;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.money.Euros;
import org.solidarites.foodcoop.caisse.core.CaisseRules;
import org.solidarites.foodcoop.caisse.core.Sentence;

/**
 * What a caisse would be for a household: what it pays in, and what it has to spend. Every household may ask to join.
 *
 * @param rules code of the version that says so
 * @param allocation euros a month to spend
 * @param leastContribution euros a month that it pays at least, by its means
 * @param mostContribution euros a month that it pays at most, or null
 * @param confirmed whether the caisse confirms every part of it
 * @param note what is known, and what is not
 */
@Schema(name = "CaisseOffer")
public record CaisseOffer(
        @Schema(examples = "nantes") String caisse,
        String name,
        @Schema(examples = "nantes-2025") String rules,
        @Schema(examples = "200.00") Euros allocation,
        @Schema(examples = "10.00") Euros leastContribution,
        @Schema(examples = "250.00") @Nullable Euros mostContribution,
        boolean confirmed,
        Sentence note) {

    static CaisseOffer of(CaisseRules rules, AskingHousehold household) {
        return new CaisseOffer(
                rules.caisse(),
                rules.name(),
                rules.code(),
                rules.allocation().monthly(household.people()),
                rules.contribution().least(household.monthlyIncome()),
                rules.contribution().maximum(),
                rules.allocation().confirmed() && rules.contribution().confirmed(),
                rules.contribution().note());
    }
}
