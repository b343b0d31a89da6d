package org.solidarites.aid.dossier;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.UUID;
import org.solidarites.aid.AidProblem;
import org.solidarites.aid.regulation.AidRule;
import org.solidarites.aid.regulation.Regulations;
import org.solidarites.chassis.identity.Caller;
import org.solidarites.chassis.identity.Role;
import org.solidarites.chassis.problem.FieldError;
import org.solidarites.chassis.problem.Refusal;

/**
 * Who may decide alone (CASF R123-21): the board delegates it to persons, who report to it. Of which aids, and up to how
 * much, says the règlement under which the dossier was received.
 */
@ApplicationScoped
class Delegation {

    private final DossierConfig config;
    private final Regulations regulations;
    private final Agendas agendas;

    Delegation(DossierConfig config, Regulations regulations, Agendas agendas) {
        this.config = config;
        this.agendas = agendas;
        this.regulations = regulations;
    }

    /**
     * Lets through who may decide alone.
     *
     * @throws Refusal {@code NOT_ENTITLED_TO_DECIDE}
     */
    void requireDelegate(Caller caller) {
        boolean named = config.delegates()
                .map(delegates -> delegates.contains(caller.subject()))
                .orElse(true);
        if (!caller.has(Role.COMMITTEE) || !named) {
            throw AidProblem.NOT_ENTITLED_TO_DECIDE.refuse();
        }
    }

    /**
     * Lets through who may decide that dossier alone.
     *
     * @throws Refusal {@code NOT_ENTITLED_TO_DECIDE}, {@code MEMBER_RECUSED}, {@code ON_AN_AGENDA}
     */
    void requireFree(Caller caller, UUID dossierId) {
        requireDelegate(caller);
        agendas.requireFree(dossierId, caller.subject());
    }

    /**
     * Lets through what one person may decide on a dossier.
     *
     * @throws Refusal {@code COMMITTEE_DECIDES}, {@code ABOVE_DELEGATION_CEILING}
     */
    void requireWithin(Dossier dossier, DecisionRequest decision) {
        String aid = dossier.request().aid();
        AidRule.Decision rule =
                regulations.rule(dossier.regulation(), aid).decision().value();
        if (!rule.letsOnePersonDecide()) {
            throw AidProblem.COMMITTEE_DECIDES.refuse().with("aid", aid);
        }
        if (!rule.letsOnePersonGrant(decision.amount())) {
            throw AidProblem.ABOVE_DELEGATION_CEILING
                    .refuse()
                    .with("ceiling", Objects.requireNonNull(rule.urgentUpTo()))
                    .at(FieldError.inBody("amount"));
        }
    }
}
