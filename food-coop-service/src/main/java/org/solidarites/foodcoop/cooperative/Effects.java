package org.solidarites.foodcoop.cooperative;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.solidarites.chassis.problem.FieldError;
import org.solidarites.chassis.problem.Refusal;
import org.solidarites.foodcoop.FoodCoopProblem;
import org.solidarites.foodcoop.caisse.Caisses;
import org.solidarites.foodcoop.caisse.RuleVersions;
import org.solidarites.foodcoop.caisse.core.Allocation;
import org.solidarites.foodcoop.caisse.core.Origin;
import org.solidarites.foodcoop.purchase.Sellers;
import org.solidarites.foodcoop.purchase.VotedSeller;

/** Lets decisions bind: what an adopted proposal says of a caisse is its next dated rule version. */
@ApplicationScoped
class Effects {

    private static final int MOST_YEARS = 2;

    private final Caisses caisses;
    private final RuleVersions versions;
    private final Sellers sellers;

    Effects(Caisses caisses, RuleVersions versions, Sellers sellers) {
        this.caisses = caisses;
        this.versions = versions;
        this.sellers = sellers;
    }

    /**
     * Lets an effect through that can be if the proposal is adopted.
     *
     * @param closes the day on which the vote closes: nothing holds before it was decided
     * @throws Refusal {@code EFFECT_NOT_ONE}, {@code EFFECT_OUT_OF_TIME}, {@code UNKNOWN_CAISSE}, {@code
     *     APPROVAL_PERIOD_INVALID}, {@code NO_SELLER_TO_END}
     */
    void require(Effect effect, LocalDate closes) {
        if (!effect.doesOneThing()) {
            throw FoodCoopProblem.EFFECT_NOT_ONE.refuse().at(FieldError.inBody("effect"));
        }
        LocalDate last = closes.plusYears(MOST_YEARS);
        if (effect.from().isBefore(closes) || effect.from().isAfter(last)) {
            throw FoodCoopProblem.EFFECT_OUT_OF_TIME
                    .refuse()
                    .with("first", closes)
                    .with("last", last)
                    .with("from", effect.from())
                    .at(FieldError.inBody("effect/from"));
        }
        caisses.rules(effect.caisse(), effect.from(), "effect/caisse");
        VotedSeller approval = effect.approval();
        if (approval != null && approval.until() != null && !effect.from().isBefore(approval.until())) {
            throw FoodCoopProblem.APPROVAL_PERIOD_INVALID
                    .refuse()
                    .with("from", effect.from())
                    .with("until", approval.until())
                    .at(FieldError.inBody("effect/approval/until"));
        }
        if (effect.ending() != null && !sellers.knows(effect.ending(), effect.caisse())) {
            throw FoodCoopProblem.NO_SELLER_TO_END
                    .refuse()
                    .with("organization", effect.ending())
                    .at(FieldError.inBody("effect/ending"));
        }
    }

    /**
     * Makes the next version of the rules, from the day that the proposal names, or from today if that is past.
     *
     * @return the code of the version
     */
    String apply(UUID proposal, String title, Effect effect, LocalDate today) {
        LocalDate from = effect.from().isBefore(today) ? today : effect.from();
        VotedAllocation allocation = effect.allocation();
        if (allocation != null) {
            return versions.adopt(
                    proposal,
                    title,
                    effect.caisse(),
                    from,
                    Origin.What.ALLOCATION,
                    Allocation.voted(proposal, allocation.firstPerson(), allocation.furtherPerson()));
        }
        VotedSeller approval = effect.approval();
        if (approval != null) {
            sellers.adopt(proposal, title, effect.caisse(), approval, from);
            return versions.adopt(proposal, title, effect.caisse(), from, Origin.What.SELLER_APPROVED, null);
        }
        sellers.end(proposal, title, effect.caisse(), Objects.requireNonNull(effect.ending()), from);
        return versions.adopt(proposal, title, effect.caisse(), from, Origin.What.SELLER_ENDED, null);
    }
}
