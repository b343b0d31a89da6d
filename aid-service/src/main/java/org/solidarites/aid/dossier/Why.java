package org.solidarites.aid.dossier;

import org.jspecify.annotations.Nullable;
import org.solidarites.aid.AidProblem;
import org.solidarites.aid.regulation.AidRule;
import org.solidarites.chassis.money.Euros;
import org.solidarites.chassis.problem.FieldError;
import org.solidarites.chassis.problem.Refusal;

/**
 * What a step says of itself.
 *
 * @param amount what is proposed or granted
 * @param means how it is paid
 * @param reasonsOfFact what in the person's situation leads to it
 * @param reasonsOfLaw the articles it rests on
 */
record Why(
        @Nullable Euros amount,
        AidRule.@Nullable MeansOfPayment means,
        @Nullable String reasonsOfFact,
        @Nullable String reasonsOfLaw) {

    static final Why UNSAID = new Why(null, null, null, null);

    static Why because(@Nullable String reason) {
        return reasoned(reason, null);
    }

    /** Of what grants nothing. */
    static Why reasoned(@Nullable String ofFact, @Nullable String ofLaw) {
        return new Why(null, null, ofFact, ofLaw);
    }

    /**
     * Reasons in fact and in law.
     *
     * @throws Refusal {@code REASONS_MISSING}
     */
    void requireReasons() {
        require(reasonsOfFact, "reasonsOfFact");
        require(reasonsOfLaw, "reasonsOfLaw");
    }

    /**
     * Reasons for an amount that departs from what the règlement gives: one that is less (CRPA L211-2, L211-5), and one
     * that is an exception.
     *
     * @param due what it gives, or null where that is not known
     * @throws Refusal {@code REASONS_MISSING}
     */
    void requireReasonsUnless(@Nullable Euros due) {
        if (amount != null && due != null && !amount.equals(due)) {
            requireReasons();
        }
    }

    private static void require(@Nullable String reasons, String field) {
        if (reasons == null || reasons.isBlank()) {
            throw AidProblem.REASONS_MISSING.refuse().at(FieldError.inBody(field));
        }
    }

    @Nullable
    Long cents() {
        return amount == null ? null : amount.cents();
    }

    @Override
    public String toString() {
        return "Why[…]"; // reasons tell of a person's situation
    }
}
