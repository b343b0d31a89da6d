package org.solidarites.aid.dossier;

import jakarta.enterprise.context.ApplicationScoped;
import org.solidarites.aid.AidProblem;
import org.solidarites.chassis.identity.Caller;
import org.solidarites.chassis.identity.Role;
import org.solidarites.chassis.money.Euros;
import org.solidarites.chassis.problem.FieldError;
import org.solidarites.chassis.problem.Refusal;

/** Who may decide alone, and up to how much (CASF R123-21): the board delegates it to persons, who report to it. */
@ApplicationScoped
class Delegation {

    private final DossierConfig config;

    Delegation(DossierConfig config) {
        this.config = config;
    }

    /**
     * Lets through who may decide alone.
     *
     * @throws Refusal {@code NOT_ENTITLED_TO_DECIDE}
     */
    void require(Caller caller) {
        boolean named = config.delegates()
                .map(delegates -> delegates.contains(caller.subject()))
                .orElse(true);
        if (!caller.has(Role.COMMITTEE) || !named) {
            throw AidProblem.NOT_ENTITLED_TO_DECIDE.refuse();
        }
    }

    /**
     * Lets through what one person may grant.
     *
     * @throws Refusal {@code ABOVE_DELEGATION_CEILING}
     */
    void require(DecisionRequest decision) {
        Euros ceiling = config.ceiling();
        if (decision.amount() != null && decision.amount().compareTo(ceiling) > 0) {
            throw AidProblem.ABOVE_DELEGATION_CEILING
                    .refuse()
                    .with("ceiling", ceiling)
                    .at(FieldError.inBody("amount"));
        }
    }
}
