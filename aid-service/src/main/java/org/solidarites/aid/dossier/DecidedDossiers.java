package org.solidarites.aid.dossier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.solidarites.aid.AidProblem;
import org.solidarites.aid.envelope.Envelopes;
import org.solidarites.chassis.identity.Caller;
import org.solidarites.chassis.money.Euros;
import org.solidarites.chassis.problem.Refusal;

/**
 * Decided dossiers, for those who look at the decision again. Everything works in the caller's transaction and holds the
 * dossier until it ends.
 */
@ApplicationScoped
public class DecidedDossiers {

    private final DossierRepository dossiers;
    private final DossierAccess access;
    private final Delegation delegation;
    private final YearlyCeilings ceilings;
    private final Envelopes envelopes;
    private final GrantMeans means;
    private final GrantMoney money;
    private final GrantPayments payments;
    private final ContactConfig contact;
    private final Clock clock;

    DecidedDossiers(
            DossierRepository dossiers,
            DossierAccess access,
            Delegation delegation,
            YearlyCeilings ceilings,
            Envelopes envelopes,
            GrantMeans means,
            GrantMoney money,
            GrantPayments payments,
            ContactConfig contact,
            Clock clock) {
        this.dossiers = dossiers;
        this.access = access;
        this.delegation = delegation;
        this.ceilings = ceilings;
        this.envelopes = envelopes;
        this.means = means;
        this.money = money;
        this.payments = payments;
        this.contact = contact;
        this.clock = clock;
    }

    /**
     * One of the caller's own, that may be appealed against.
     *
     * @throws Refusal {@code DOSSIER_NOT_FOUND}, {@code FORBIDDEN}, {@code DOSSIER_STATE_FORBIDS}
     */
    @Transactional(TxType.MANDATORY)
    public AppealedDecision own(UUID id) {
        return decided(access.kept(id), DossierStep.APPEALED);
    }

    /**
     * A grant in force.
     *
     * @throws Refusal {@code DOSSIER_NOT_FOUND}, {@code DOSSIER_STATE_FORBIDS}
     */
    @Transactional(TxType.MANDATORY)
    public AppealedDecision granted(UUID id) {
        return decided(access.toChange(id), DossierStep.GRANT_WITHDRAWN);
    }

    private AppealedDecision decided(Dossier dossier, DossierStep wanted) {
        dossier.course().require(wanted);
        Ruling ruling = Objects.requireNonNull(dossier.ruling(), "a decided dossier has its decision");
        return new AppealedDecision(
                dossier.id(),
                ruling.decision(),
                ruling.day(),
                dossier.course().wasAppealed(),
                ruling.time(),
                contact.contact());
    }

    /** Notes that it was appealed against. */
    @Transactional(TxType.MANDATORY)
    public void appealed(UUID id, Caller keeper) {
        note(id, DossierStep.APPEALED, Why.UNSAID, Actor.keeper(keeper));
    }

    /** Notes that silence rejected the appeal. */
    @Transactional(TxType.MANDATORY)
    public void appealRejectedBySilence(UUID id) {
        note(id, DossierStep.APPEAL_REJECTED_BY_SILENCE, Why.UNSAID, Actor.SYSTEM);
    }

    /**
     * The decision stands.
     *
     * @param by the committee in session, or one person by delegation
     * @throws Refusal {@code REASONS_MISSING}, {@code AMOUNT_UNEXPECTED}, {@code MEANS_UNEXPECTED}
     */
    @Transactional(TxType.MANDATORY)
    public void confirm(UUID id, DecisionRequest confirmed, Authority by, Caller decider) {
        confirmed.requireNothingGranted();
        Why why = confirmed.why(null);
        why.requireReasons();
        note(id, DossierStep.APPEAL_CONFIRMED, why, Actor.of(by.side(), decider));
    }

    private void note(UUID id, DossierStep step, Why why, Actor by) {
        Dossier dossier = held(id);
        dossier.note(step, why, by, clock.instant());
        dossiers.keep(dossier);
    }

    /**
     * Changes the decision into a grant, or a greater one; what is new is committed on the aid's envelope. What was paid
     * of a grant before it was withdrawn is not new if it comes back.
     *
     * @param by the committee in session, or one person by delegation, who is held to it and to its ceiling
     * @throws Refusal {@code COMMITTEE_DECIDES}, {@code ABOVE_DELEGATION_CEILING}, {@code AMOUNT_NOT_MORE} and the others of
     *     a grant
     */
    @Transactional(TxType.MANDATORY)
    public void reform(UUID id, DecisionRequest reformed, Authority by, Caller decider) {
        Dossier dossier = held(id);
        if (by == Authority.DELEGATION) {
            delegation.requireWithin(dossier, reformed);
        }
        Euros kept =
                dossier.card().granted() ? Euros.ZERO : envelopes.commitment(id).committed();
        Euros more = dossier.reform(reformed.why(means.of(dossier, reformed)), by, decider, clock.instant())
                .minus(kept);
        dossiers.keep(dossier);
        ceilings.require(dossier, reformed.amount(), LocalDate.now(clock));
        if (more.cents() > 0) {
            money.commit(dossier, more);
        }
    }

    /**
     * Lets through who may decide on a dossier alone.
     *
     * @throws Refusal {@code NOT_ENTITLED_TO_DECIDE}, {@code MEMBER_RECUSED}
     */
    public void requireDelegate(Caller caller, UUID id) {
        delegation.requireFree(caller, id);
    }

    /**
     * Notes that proceedings were opened to withdraw its grant.
     *
     * @throws Refusal {@code APPEAL_PENDING}
     */
    @Transactional(TxType.MANDATORY)
    public void questioned(UUID id, Caller instructor) {
        note(id, DossierStep.GRANT_QUESTIONED, Why.UNSAID, Actor.service(instructor));
    }

    /** Notes that the grant stands after those proceedings. */
    @Transactional(TxType.MANDATORY)
    public void upheld(UUID id, Caller decider) {
        note(id, DossierStep.GRANT_UPHELD, Why.UNSAID, Actor.of(Actor.Side.DELEGATE, decider));
    }

    /**
     * Withdraws a grant: payments that are in no batch yet are cancelled, and what is not paid goes back to its envelope.
     *
     * @throws Refusal {@code APPEAL_PENDING}
     */
    @Transactional(TxType.MANDATORY)
    public void withdrawGrant(UUID id, String reasonsOfFact, String reasonsOfLaw, Caller decider) {
        Dossier dossier = held(id);
        dossier.withdrawGrant(Why.reasoned(reasonsOfFact, reasonsOfLaw), decider, clock.instant());
        dossiers.keep(dossier);
        payments.cancel(id);
        envelopes.release(id);
    }

    private Dossier held(UUID id) {
        return dossiers.held(id).orElseThrow(AidProblem.DOSSIER_NOT_FOUND::refuse);
    }
}
