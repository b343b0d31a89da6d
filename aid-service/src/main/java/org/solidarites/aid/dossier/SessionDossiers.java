package org.solidarites.aid.dossier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.solidarites.aid.AidProblem;
import org.solidarites.chassis.http.PageRequest;
import org.solidarites.chassis.identity.Caller;
import org.solidarites.chassis.page.Page;
import org.solidarites.chassis.problem.FieldError;
import org.solidarites.chassis.problem.Refusal;

/** The dossiers as the committee in session meets them. Everything that changes one works in the caller's transaction. */
@ApplicationScoped
public class SessionDossiers {

    private final DossierRepository dossiers;
    private final DelegatedDecisionRepository delegated;
    private final Decisions decisions;
    private final Clock clock;

    SessionDossiers(
            DossierRepository dossiers, DelegatedDecisionRepository delegated, Decisions decisions, Clock clock) {
        this.dossiers = dossiers;
        this.delegated = delegated;
        this.decisions = decisions;
        this.clock = clock;
    }

    /**
     * Refuses a dossier that is not proposed.
     *
     * @throws Refusal {@code DOSSIER_NOT_FOUND}, {@code DOSSIER_STATE_FORBIDS}
     */
    @Transactional(TxType.MANDATORY)
    public void requireProposed(UUID id) {
        held(id).course().require(DossierStep.ADJOURNED);
    }

    /**
     * Decides a dossier for the committee.
     *
     * @throws Refusal those of a decision by delegation, but for its ceiling
     */
    @Transactional(TxType.MANDATORY)
    public void decide(UUID id, DecisionRequest decision, Caller member) {
        decisions.decide(held(id), decision, Authority.COMMITTEE, member);
    }

    /**
     * Puts the decision on a dossier off.
     *
     * @throws Refusal {@code DOSSIER_STATE_FORBIDS}, {@code REASONS_MISSING}, {@code AMOUNT_UNEXPECTED}, {@code
     *     MEANS_UNEXPECTED}
     */
    @Transactional(TxType.MANDATORY)
    public void adjourn(UUID id, DecisionRequest adjournment, Caller member) {
        adjournment.requireNothingGranted();
        String reason = adjournment.reasonsOfFact();
        if (reason == null || reason.isBlank()) {
            throw AidProblem.REASONS_MISSING.refuse().at(FieldError.inBody("reasonsOfFact"));
        }
        Dossier dossier = held(id);
        dossier.adjourn(adjournment.why(null), member, clock.instant());
        dossiers.keep(dossier);
    }

    /**
     * Decisions by delegation, newest first.
     *
     * @param session those reported to that session; null for those not reported yet
     */
    public Page<DelegatedDecision> decidedByDelegation(@Nullable UUID session, PageRequest page) {
        return Page.of(
                delegated.decided(session, page.after(2), page.rows()),
                page.limit(),
                DelegatedDecisionRepository::place);
    }

    /** Notes that all decisions by delegation up to now are reported to a session. */
    @Transactional(TxType.MANDATORY)
    public void report(UUID session) {
        delegated.report(session);
    }

    private Dossier held(UUID id) {
        return dossiers.held(id)
                .orElseThrow(() -> AidProblem.DOSSIER_NOT_FOUND.refuse().at(FieldError.inBody("dossierId")));
    }
}
