package org.solidarites.foodcoop.purchase;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.problem.FieldError;
import org.solidarites.chassis.problem.Refusal;
import org.solidarites.foodcoop.FoodCoopProblem;
import org.solidarites.foodcoop.caisse.Caisses;
import org.solidarites.foodcoop.caisse.core.Basis;
import org.solidarites.foodcoop.caisse.core.CaisseRules;
import org.solidarites.foodcoop.caisse.core.Origin;
import org.solidarites.foodcoop.caisse.core.Sentence;

/** Lets purchases through that the caisse has decided on, and says of every other which decision, and which vote, is behind it. */
@ApplicationScoped
class Grounds {

    private static final Sentence NONE =
            new Sentence("aucune décision ne conventionne ce lieu", "no decision approves this place");

    private final Caisses caisses;

    Grounds(Caisses caisses) {
        this.caisses = caisses;
    }

    /**
     * Lets a seller through that is approved on a day, for these products.
     *
     * @throws Refusal {@code PLACE_NOT_APPROVED}, {@code PRODUCT_NOT_APPROVED}
     */
    Seller require(Optional<Seller> place, String caisse, List<NewPurchase.Line> lines, LocalDate day) {
        SellerDecision decided = place.flatMap(seller -> seller.decidedOn(day)).orElse(null);
        if (decided == null || !decided.approves(day)) {
            throw refuse(FoodCoopProblem.PLACE_NOT_APPROVED, of(decided, caisse, day));
        }
        for (int i = 0; i < lines.size(); i++) {
            if (!decided.categories().contains(lines.get(i).category())) {
                throw refuse(FoodCoopProblem.PRODUCT_NOT_APPROVED, of(decided, caisse, day))
                        .with("category", lines.get(i).category())
                        .with("approved", String.join(", ", new TreeSet<>(decided.categories())))
                        .at(FieldError.inBody("lines/" + i + "/category"));
            }
        }
        return place.orElseThrow();
    }

    /** What there is on an account goes back to the rule of the allocation. */
    Refusal overBalance(String caisse, LocalDate day) {
        CaisseRules set = caisses.book().settingAllocation(caisse, day).orElseThrow();
        Origin origin = set.origin();
        String rules = caisses.rules(caisse, day).code();
        Sentence said = origin.proposal() == null
                ? new Sentence("allocation selon les règles " + set.code(), "allocation by the rules " + set.code())
                : origin.note();
        return refuse(FoodCoopProblem.PURCHASE_OVER_BALANCE, new Basis(caisse, rules, origin.proposal(), said));
    }

    private Basis of(@Nullable SellerDecision decided, String caisse, LocalDate day) {
        String rules = caisses.rules(caisse, day).code();
        return decided == null
                ? new Basis(caisse, rules, null, NONE)
                : new Basis(caisse, rules, decided.proposal(), decided.said());
    }

    private static Refusal refuse(FoodCoopProblem problem, Basis basis) {
        Refusal refusal = problem.refuse().with("decision", basis).showing("rules", basis.rules());
        @Nullable String vote = basis.vote();
        return vote == null ? refusal : refusal.showing("proposal", vote);
    }
}
