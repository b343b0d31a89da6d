package org.solidarites.aid.simulation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.solidarites.aid.Sentences;
import org.solidarites.aid.engine.AidAmount;
import org.solidarites.aid.engine.AidAssessment;
import org.solidarites.aid.engine.Household;
import org.solidarites.aid.engine.Truth;
import org.solidarites.aid.regulation.AmountRule;
import org.solidarites.aid.simulation.SimulationView.DistanceView;
import org.solidarites.aid.simulation.SimulationView.Reason;
import org.solidarites.aid.simulation.SimulationView.Unit;
import org.solidarites.chassis.money.Euros;

/** Why an aid is refused whose conditions are all met: what it comes to is zero. */
record NothingToPay(Household household, Sentences sentences) {

    /**
     * The reason.
     *
     * @param article that the aid rests on
     */
    Reason reason(AidAssessment assessed, String article, AmountRule rule) {
        @Nullable Euros bill = household.bills().get(assessed.aid().code());
        return assessed.aid().amount() instanceof AidAmount.ShareOfBill share
                        && bill != null
                        && bill.compareTo(share.leastBill()) < 0
                ? tooSmall(bill, share, article, rule)
                : reason(null, null, null, Unit.NONE, article, rule, sentences.get("amount.nothing"));
    }

    private Reason tooSmall(Euros bill, AidAmount.ShareOfBill share, String article, AmountRule rule) {
        Euros least = share.leastBill();
        Euros missing = least.minus(bill);
        String sentence = sentences
                .get("amount.bill")
                .replace("{bill}", sentences.words(bill))
                .replace("{left}", sentences.words(share.leftToPerson()))
                .replace("{least}", sentences.words(least))
                .replace("{distance}", sentences.get("distance.below").replace("{by}", sentences.words(missing)));
        return reason(bill, least, new DistanceView(missing, false), Unit.EUROS, article, rule, sentence);
    }

    private static Reason reason(
            @Nullable Euros found,
            @Nullable Euros required,
            @Nullable DistanceView distance,
            Unit unit,
            String article,
            AmountRule rule,
            String sentence) {
        return new Reason(
                "amount",
                Truth.FALSE,
                found,
                required,
                distance,
                unit,
                article,
                rule.source(),
                rule.confirmed(),
                sentence,
                List.of());
    }
}
