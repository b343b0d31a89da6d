package org.solidarites.aid.dossier;

import org.solidarites.aid.AidProblem;
import org.solidarites.aid.engine.AidKind;
import org.solidarites.chassis.money.Euros;
import org.solidarites.chassis.problem.FieldError;
import org.solidarites.chassis.problem.Refusal;

/** What is proposed or decided on a dossier. */
public enum Outcome {
    GRANTED,
    REFUSED;

    /** As much as a household may name as resources or charges of a month: beyond it a comma was forgotten. */
    private static final Euros MOST = Euros.of(100_000);

    /**
     * Refuses what does not fit: a grant of money names its amount and nothing else does, a refusal has its reasons in
     * fact and in law (CRPA L211-5).
     *
     * @throws Refusal {@code AMOUNT_MISSING}, {@code IMPLAUSIBLE_GRANT}, {@code AMOUNT_UNEXPECTED}, {@code REASONS_MISSING}
     */
    void check(Why why, AidKind kind) {
        boolean paid = this == GRANTED && kind.isPaid();
        Euros amount = why.amount();
        if (paid && (amount == null || amount.cents() <= 0)) {
            throw AidProblem.AMOUNT_MISSING.refuse().at(FieldError.inBody("amount"));
        }
        if (paid && amount != null && amount.compareTo(MOST) > 0) {
            throw AidProblem.IMPLAUSIBLE_GRANT.refuse().with("most", MOST).at(FieldError.inBody("amount"));
        }
        if (!paid && amount != null) {
            throw AidProblem.AMOUNT_UNEXPECTED.refuse().at(FieldError.inBody("amount"));
        }
        if (this == REFUSED) {
            why.requireReasons();
        }
    }
}
