package org.solidarites.aid.dossier;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import org.solidarites.chassis.identity.Caller;
import org.solidarites.chassis.money.Euros;
import org.solidarites.chassis.problem.Refusal;

/** Puts decisions on record: what is granted is committed on the aid's envelope, or nothing is decided. */
@ApplicationScoped
class Decisions {

    private final DossierRepository dossiers;
    private final Delegation delegation;
    private final YearlyCeilings ceilings;
    private final GrantMeans means;
    private final GrantMoney money;
    private final Computations computations;
    private final Clock clock;

    Decisions(
            DossierRepository dossiers,
            Delegation delegation,
            YearlyCeilings ceilings,
            GrantMeans means,
            GrantMoney money,
            Computations computations,
            Clock clock) {
        this.dossiers = dossiers;
        this.delegation = delegation;
        this.ceilings = ceilings;
        this.means = means;
        this.money = money;
        this.computations = computations;
        this.clock = clock;
    }

    /**
     * Proposes a decision, and computes what the règlement says of the household as it is known now.
     *
     * @throws Refusal those of {@link Dossier#propose}, of {@link GrantMeans}, and of {@link YearlyCeilings#require} for a grant
     */
    void propose(Dossier dossier, DecisionRequest proposal, Caller instructor) {
        dossier.course().require(DossierStep.PROPOSED);
        Euros due = computations.due(dossier).orElse(null);
        dossier.propose(
                proposal.decision(), proposal.why(means.of(dossier, proposal)), due, instructor, clock.instant());
        dossiers.keep(dossier);
        requireRoom(dossier, proposal);
        computations.keep(dossier, DossierStep.PROPOSED);
    }

    /**
     * Decides a proposed dossier by delegation.
     *
     * @throws Refusal those of {@link Delegation} and of {@link #decide}
     */
    void decideAlone(Dossier dossier, DecisionRequest decision, Caller decider) {
        delegation.requireFree(decider, dossier.id());
        dossier.course().require(DossierStep.GRANTED);
        delegation.requireWithin(dossier, decision);
        decide(dossier, decision, Authority.DELEGATION, decider);
    }

    /**
     * Decides a proposed dossier.
     *
     * @throws Refusal those of {@link Dossier#decide}, of {@link GrantMeans}, of {@link YearlyCeilings#require} for a grant, {@code
     *     ENVELOPE_MISSING}, {@code ENVELOPE_EXHAUSTED}
     */
    void decide(Dossier dossier, DecisionRequest decision, Authority authority, Caller decider) {
        dossier.course().require(decision.decision() == Outcome.GRANTED ? DossierStep.GRANTED : DossierStep.REFUSED);
        Why why = decision.why(means.of(dossier, decision));
        dossier.decide(decision.decision(), why, authority, decider, clock.instant());
        dossiers.keep(dossier);
        requireRoom(dossier, decision);
        if (decision.amount() != null) {
            money.commit(dossier, decision.amount());
        }
    }

    private void requireRoom(Dossier dossier, DecisionRequest decision) {
        if (decision.decision() == Outcome.GRANTED) {
            ceilings.require(dossier, decision.amount(), LocalDate.now(clock));
        }
    }
}
