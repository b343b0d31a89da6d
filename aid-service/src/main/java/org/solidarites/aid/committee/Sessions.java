package org.solidarites.aid.committee;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.solidarites.aid.AidProblem;
import org.solidarites.aid.dossier.SessionDossiers;
import org.solidarites.chassis.identity.Caller;
import org.solidarites.chassis.problem.FieldError;
import org.solidarites.chassis.problem.Refusal;

/** What a session does with dossiers: each of its decisions changes both or neither. */
@ApplicationScoped
class Sessions {

    private final CommitteeSessionRepository sessions;
    private final SessionDossiers dossiers;
    private final Clock clock;

    Sessions(CommitteeSessionRepository sessions, SessionDossiers dossiers, Clock clock) {
        this.sessions = sessions;
        this.dossiers = dossiers;
        this.clock = clock;
    }

    /**
     * Puts a proposed dossier on the agenda, unless it waits on another.
     *
     * @throws Refusal {@code DOSSIER_NOT_FOUND}, {@code DOSSIER_STATE_FORBIDS}, {@code ON_AN_AGENDA}
     */
    void add(CommitteeSession session, AgendaEntry entry) {
        dossiers.requireProposed(entry.dossierId());
        if (sessions.awaits(entry.dossierId())) {
            throw AidProblem.ON_AN_AGENDA.refuse().at(FieldError.inBody("dossierId"));
        }
        session.add(entry.dossierId(), sessions.recused(entry.dossierId()), clock.instant());
        sessions.keep(session);
    }

    /** Puts what the committee has decided on record, in the session and in the dossier. */
    void decide(CommitteeSession session, SessionDecision decision, Caller member) {
        session.requireDecisionBy(member.subject(), decision.dossierId());
        if (decision.decision() == SessionDecision.Decision.ADJOURNED) {
            dossiers.adjourn(decision.dossierId(), decision.onTheDossier(), member);
        } else {
            dossiers.decide(decision.dossierId(), decision.onTheDossier(), member);
        }
        session.decided(decision.dossierId(), decision.decision().outcome(), member.subject(), clock.instant());
        sessions.keep(session);
    }

    /** Ends a session with its minutes; decisions by delegation up to now are reported to it. */
    void close(CommitteeSession session, String minutes, Caller member) {
        session.close(minutes, member.subject(), clock.instant());
        sessions.keep(session);
        dossiers.report(session.id());
    }
}
