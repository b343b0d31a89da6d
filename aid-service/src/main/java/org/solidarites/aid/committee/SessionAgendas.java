package org.solidarites.aid.committee;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.solidarites.aid.AidProblem;
import org.solidarites.aid.dossier.Agendas;

/** Keeps from deciding alone what is for a session, and who is close to a case. */
@ApplicationScoped
class SessionAgendas implements Agendas {

    private final CommitteeSessionRepository sessions;

    SessionAgendas(CommitteeSessionRepository sessions) {
        this.sessions = sessions;
    }

    @Override
    public void requireFree(UUID dossierId, String subject) {
        if (sessions.hasRecused(subject, dossierId)) {
            throw AidProblem.MEMBER_RECUSED.refuse();
        }
        if (sessions.awaits(dossierId)) {
            throw AidProblem.ON_AN_AGENDA.refuse();
        }
    }
}
