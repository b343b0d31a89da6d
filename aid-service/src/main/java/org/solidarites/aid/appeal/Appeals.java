package org.solidarites.aid.appeal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.solidarites.aid.AidProblem;
import org.solidarites.aid.committee.OpenSessions;
import org.solidarites.aid.dossier.AppealedDecision;
import org.solidarites.aid.dossier.Authority;
import org.solidarites.aid.dossier.DecidedDossiers;
import org.solidarites.aid.dossier.Dossiers;
import org.solidarites.aid.dossier.Notification;
import org.solidarites.chassis.identity.Caller;
import org.solidarites.chassis.identity.Callers;
import org.solidarites.chassis.problem.Refusal;

/** What an appeal does with its dossier: each step changes both or neither. */
@ApplicationScoped
class Appeals {

    private final AppealRepository appeals;
    private final DecidedDossiers decided;
    private final Dossiers dossiers;
    private final OpenSessions sessions;
    private final Callers callers;
    private final Clock clock;

    Appeals(
            AppealRepository appeals,
            DecidedDossiers decided,
            Dossiers dossiers,
            OpenSessions sessions,
            Callers callers,
            Clock clock) {
        this.appeals = appeals;
        this.decided = decided;
        this.dossiers = dossiers;
        this.sessions = sessions;
        this.callers = callers;
        this.clock = clock;
    }

    /**
     * Lodges an appeal.
     *
     * @throws Refusal {@code DOSSIER_NOT_FOUND}, {@code FORBIDDEN}, {@code DOSSIER_STATE_FORBIDS}, {@code
     *     APPEAL_EXISTS}, {@code APPEAL_TOO_LATE}
     */
    Appeal lodge(NewAppeal request) {
        AppealedDecision decision = decided.own(request.dossierId());
        if (decision.appealed()) {
            throw AidProblem.APPEAL_EXISTS.refuse();
        }
        Caller caller = callers.current();
        Appeal appeal = new Appeal(decision, request.grounds(), caller.subject(), LocalDate.now(clock));
        decided.appealed(request.dossierId(), caller);
        return appeals.keep(appeal);
    }

    /**
     * Answers an appeal: in an open session, or by delegation.
     *
     * @throws Refusal {@code APPEAL_NOT_FOUND}, {@code APPEAL_ANSWERED}, {@code SILENCE_HAS_REJECTED}, {@code
     *     NOT_ENTITLED_TO_DECIDE}, {@code MEMBER_RECUSED}, those of a member of a session and those of a grant; {@code AMOUNT_UNEXPECTED} and {@code MEANS_UNEXPECTED} where
     *     the decision stands
     */
    Appeal answer(UUID id, AppealAnswer answer) {
        Caller caller = callers.current();
        Appeal appeal = appeals.held(id).orElseThrow(AidProblem.APPEAL_NOT_FOUND::refuse);
        if (answer.sessionId() == null) {
            decided.requireDelegate(caller, appeal.dossierId());
        } else {
            sessions.requirePresent(answer.sessionId(), caller.subject(), appeal.dossierId());
        }
        boolean reform = answer.answer() == AppealAnswer.Answer.REFORM;
        Authority by = answer.sessionId() == null ? Authority.DELEGATION : Authority.COMMITTEE;
        appeal.answer(reform ? AppealState.REFORMED : AppealState.CONFIRMED, caller.subject(), clock.instant());
        appeals.keep(appeal);
        if (reform) {
            decided.reform(appeal.dossierId(), answer.decision(), by, caller);
        } else {
            decided.confirm(appeal.dossierId(), answer.decision(), by, caller);
        }
        return appeal;
    }

    /**
     * Notes that the person was notified of the answer.
     *
     * @throws Refusal {@code APPEAL_NOT_FOUND}, {@code NOTHING_TO_NOTIFY}, {@code NOTIFICATION_OUT_OF_TIME}, {@code
     *     NOTIFIED_ALREADY}
     */
    Appeal notified(UUID id, Notification how) {
        visible(id);
        Appeal appeal = appeals.held(id).orElseThrow(AidProblem.APPEAL_NOT_FOUND::refuse);
        appeal.notified(how, LocalDate.now(clock));
        return appeals.keep(appeal);
    }

    /** Silence has rejected it. */
    void rejectBySilence(Appeal appeal) {
        appeal.rejectBySilence();
        appeals.keep(appeal);
        decided.appealRejectedBySilence(appeal.dossierId());
    }

    /**
     * An appeal that the caller may see: as its dossier.
     *
     * @throws Refusal {@code APPEAL_NOT_FOUND}
     */
    Appeal visible(UUID id) {
        return appeals.findByIdOptional(id)
                .filter(appeal -> dossiers.sees(appeal.dossierId()))
                .orElseThrow(AidProblem.APPEAL_NOT_FOUND::refuse);
    }
}
