package org.solidarites.aid.dossier;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.solidarites.aid.AidProblem;
import org.solidarites.aid.regulation.AidRule;
import org.solidarites.chassis.identity.Caller;
import org.solidarites.chassis.money.Euros;
import org.solidarites.chassis.problem.Refusal;

/** What an instructor proposes. A newer proposal takes its place; the steps keep each. */
@Embeddable
record Proposal(
        @Enumerated(EnumType.STRING) @Column(name = "proposed")
        Outcome outcome,

        @Column(name = "proposed_at") Instant at,
        @Column(name = "proposed_by") String by,
        @Column(name = "proposed_cents") @Nullable Long cents,

        @Enumerated(EnumType.STRING) @Column(name = "proposed_means")
        AidRule.@Nullable MeansOfPayment means,

        @Column(name = "due_cents") @Nullable Long dueCents,
        @Column(name = "proposed_of_fact") @Nullable String reasonsOfFact,
        @Column(name = "proposed_of_law") @Nullable String reasonsOfLaw) {

    static Proposal of(Outcome outcome, Why why, @Nullable Euros due, String by, Instant now) {
        Long dueCents = due == null ? null : due.cents();
        return new Proposal(
                outcome, now, by, why.cents(), why.means(), dueCents, why.reasonsOfFact(), why.reasonsOfLaw());
    }

    /**
     * Refuses a decision by who proposed it.
     *
     * @throws Refusal {@code PROPOSER_DOES_NOT_DECIDE}
     */
    void requireOther(Caller decider) {
        if (by.equals(decider.subject())) {
            throw AidProblem.PROPOSER_DOES_NOT_DECIDE.refuse();
        }
    }

    /**
     * Refuses to decide less than was proposed, or another amount than the one due, without reasons.
     *
     * @throws Refusal {@code REASONS_MISSING}
     */
    void requireReasonsOf(Why decision) {
        if (cents != null && decision.amount() != null && decision.amount().cents() < cents) {
            decision.requireReasons();
        }
        decision.requireReasonsUnless(due());
    }

    @Nullable
    Euros amount() {
        return cents == null ? null : Euros.ofCents(cents);
    }

    /** What the règlement gives the household, or null where it does not say so to the cent. */
    @Nullable
    Euros due() {
        return dueCents == null ? null : Euros.ofCents(dueCents);
    }

    DossierView.ProposalView view() {
        return new DossierView.ProposalView(outcome, amount(), means, reasonsOfFact, reasonsOfLaw, at, by);
    }

    @Override
    public String toString() {
        return "Proposal[" + outcome + "]"; // reasons tell of a person's situation
    }
}
