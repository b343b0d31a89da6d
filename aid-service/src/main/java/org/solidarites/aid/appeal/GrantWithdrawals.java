package org.solidarites.aid.appeal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.solidarites.aid.AidProblem;
import org.solidarites.aid.dossier.AppealedDecision;
import org.solidarites.aid.dossier.DecidedDossiers;
import org.solidarites.aid.dossier.Dossiers;
import org.solidarites.chassis.identity.Caller;
import org.solidarites.chassis.identity.Callers;
import org.solidarites.chassis.page.Cursor;
import org.solidarites.chassis.problem.Refusal;

/** Proceedings to withdraw grants, and what they do with the dossier. */
@ApplicationScoped
class GrantWithdrawals {

    private final GrantWithdrawalRepository proceedings;
    private final DecidedDossiers decided;
    private final Dossiers dossiers;
    private final Callers callers;
    private final Clock clock;

    GrantWithdrawals(
            GrantWithdrawalRepository proceedings,
            DecidedDossiers decided,
            Dossiers dossiers,
            Callers callers,
            Clock clock) {
        this.proceedings = proceedings;
        this.decided = decided;
        this.dossiers = dossiers;
        this.callers = callers;
        this.clock = clock;
    }

    /**
     * Opens proceedings.
     *
     * @throws Refusal {@code DOSSIER_NOT_FOUND}, {@code DOSSIER_STATE_FORBIDS}, {@code APPEAL_PENDING}, {@code
     *     GRANT_WITHDRAWAL_EXISTS} and those of the proceedings
     */
    GrantWithdrawal open(NewGrantWithdrawal request) {
        AppealedDecision grant = decided.granted(request.dossierId());
        if (proceedings.isOpenFor(request.dossierId())) {
            throw AidProblem.GRANT_WITHDRAWAL_EXISTS.refuse();
        }
        decided.questioned(request.dossierId(), callers.current());
        String by = callers.current().subject();
        return proceedings.keep(new GrantWithdrawal(grant, request, by, clock.instant()));
    }

    /** The person answers, or somebody on her behalf. */
    GrantWithdrawal observe(UUID id, String text) {
        GrantWithdrawal open = visible(id);
        dossiers.own(open.dossierId());
        GrantWithdrawal held = proceedings.held(id).orElseThrow(AidProblem.GRANT_WITHDRAWAL_NOT_FOUND::refuse);
        held.observe(text, clock.instant());
        return proceedings.keep(held);
    }

    /**
     * Decides whether the grant is withdrawn.
     *
     * @throws Refusal {@code GRANT_WITHDRAWAL_NOT_FOUND}, {@code NOT_ENTITLED_TO_DECIDE}, {@code MEMBER_RECUSED}, {@code
     *     APPEAL_PENDING}, those of the proceedings
     */
    GrantWithdrawal decide(UUID id, boolean withdraw) {
        Caller caller = callers.current();
        GrantWithdrawal held = proceedings.held(id).orElseThrow(AidProblem.GRANT_WITHDRAWAL_NOT_FOUND::refuse);
        decided.requireDelegate(caller, held.dossierId());
        if (withdraw) {
            held.withdraw(caller.subject(), clock.instant());
            decided.withdrawGrant(held.dossierId(), held.reasonsOfFact(), held.reasonsOfLaw(), caller);
        } else {
            held.drop(caller.subject(), clock.instant());
            decided.upheld(held.dossierId(), caller);
        }
        return proceedings.keep(held);
    }

    /**
     * Proceedings about one dossier that the caller may see, or about all, newest first.
     *
     * @throws Refusal {@code DOSSIER_NOT_FOUND}, {@code DOSSIER_UNNAMED} for those who do not see all
     */
    List<GrantWithdrawal> visible(@Nullable UUID dossier, Optional<Cursor> before, int rows) {
        dossiers.requireSight(dossier);
        return proceedings.newest(dossier, before, rows);
    }

    /**
     * Proceedings that the caller may see: as the dossier.
     *
     * @throws Refusal {@code GRANT_WITHDRAWAL_NOT_FOUND}
     */
    GrantWithdrawal visible(UUID id) {
        return proceedings
                .findByIdOptional(id)
                .filter(found -> dossiers.sees(found.dossierId()))
                .orElseThrow(AidProblem.GRANT_WITHDRAWAL_NOT_FOUND::refuse);
    }
}
