package org.solidarites.aid.committee;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.UUID;
import org.solidarites.aid.AidProblem;
import org.solidarites.chassis.problem.Refusal;

/** The sessions that sit, for those who decide in them what stands on no agenda. */
@ApplicationScoped
public class OpenSessions {

    private final CommitteeSessionRepository sessions;

    OpenSessions(CommitteeSessionRepository sessions) {
        this.sessions = sessions;
    }

    /**
     * Lets through a member who is present in an open session, and has said in no session to be close to the case; holds the session open.
     *
     * @throws Refusal {@code SESSION_NOT_FOUND}, {@code SESSION_STATE_FORBIDS}, {@code NOT_A_MEMBER}, {@code
     *     MEMBER_NOT_PRESENT}, {@code MEMBER_RECUSED}
     */
    @Transactional(TxType.MANDATORY)
    public void requirePresent(UUID session, String member, UUID dossier) {
        sessions.toChange(session).requireVoice(member, dossier);
        if (sessions.hasRecused(member, dossier)) {
            throw AidProblem.MEMBER_RECUSED.refuse();
        }
    }
}
