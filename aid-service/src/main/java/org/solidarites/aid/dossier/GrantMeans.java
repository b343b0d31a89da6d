package org.solidarites.aid.dossier;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.solidarites.aid.AidProblem;
import org.solidarites.aid.regulation.AidRule.MeansOfPayment;
import org.solidarites.aid.regulation.Regulations;
import org.solidarites.chassis.problem.FieldError;
import org.solidarites.chassis.problem.Refusal;

/** By which means a grant reaches the household: one of those that the règlement allows for the aid. */
@ApplicationScoped
class GrantMeans {

    private final Regulations regulations;

    GrantMeans(Regulations regulations) {
        this.regulations = regulations;
    }

    /**
     * The means of a decision, or of the proposal of one: the one it names, else the one that was proposed, else the first
     * that the règlement names. What is or was granted already stays as it is paid. Null for a refusal.
     *
     * @throws Refusal {@code MEANS_UNEXPECTED} for a refusal that names one, {@code MEANS_NOT_ALLOWED}
     */
    @Nullable
    MeansOfPayment of(Dossier dossier, DecisionRequest decision) {
        if (decision.decision() == Outcome.REFUSED) {
            requireNone(decision.means());
            return null;
        }
        Ruling before = dossier.ruling();
        if (before != null && (before.isGrant() || before.withdrawnAt() != null)) {
            return requireAmong(
                    before.means() == null ? List.of() : List.of(before.means()), before.means(), decision, dossier);
        }
        List<MeansOfPayment> allowed = regulations
                .rule(dossier.regulation(), dossier.request().aid())
                .payment()
                .value();
        MeansOfPayment first = allowed.isEmpty() ? null : allowed.getFirst();
        MeansOfPayment proposed = proposed(dossier);
        return requireAmong(allowed, proposed == null ? first : proposed, decision, dossier);
    }

    /** @param unnamed where the decision names none */
    private static @Nullable MeansOfPayment requireAmong(
            List<MeansOfPayment> allowed, @Nullable MeansOfPayment unnamed, DecisionRequest decision, Dossier dossier) {
        if (decision.means() == null) {
            return unnamed;
        }
        if (!allowed.contains(decision.means())) {
            throw AidProblem.MEANS_NOT_ALLOWED
                    .refuse()
                    .with("means", decision.means())
                    .with("aid", dossier.request().aid())
                    .with(
                            "allowed",
                            allowed.isEmpty()
                                    ? "-"
                                    : allowed.stream().map(Enum::name).collect(Collectors.joining(", ")))
                    .at(FieldError.inBody("means"));
        }
        return decision.means();
    }

    private static @Nullable MeansOfPayment proposed(Dossier dossier) {
        return dossier.proposal() == null ? null : dossier.proposal().means();
    }

    private static void requireNone(@Nullable MeansOfPayment means) {
        if (means != null) {
            throw AidProblem.MEANS_UNEXPECTED.refuse().at(FieldError.inBody("means"));
        }
    }
}
