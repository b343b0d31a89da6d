package org.solidarites.aid.committee;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.solidarites.aid.dossier.Dossiers;
import org.solidarites.aid.person.PersonalData;
import org.solidarites.aid.person.Reads;
import org.solidarites.chassis.http.Answers;
import org.solidarites.chassis.identity.Callers;
import org.solidarites.chassis.identity.Role;
import org.solidarites.chassis.page.Page;

/**
 * Answers with sessions; the committee alone is shown who is recused and what was said. That minutes were shown is noted
 * for all whom the session dealt with, in the caller's transaction.
 */
@ApplicationScoped
class SessionAnswers {

    private final Dossiers dossiers;
    private final Reads reads;
    private final Callers callers;

    SessionAnswers(Dossiers dossiers, Reads reads, Callers callers) {
        this.dossiers = dossiers;
        this.reads = reads;
        this.callers = callers;
    }

    /** A session as it is. */
    Response shown(CommitteeSession session) {
        note(List.of(session));
        return Answers.versioned(session.version(), session.view(isOfCommittee()));
    }

    /** A page of sessions. */
    Response page(UriInfo at, Page<CommitteeSession> found) {
        note(found.items());
        boolean committee = isOfCommittee();
        return Answers.page(at, found.map(session -> session.view(committee)));
    }

    private void note(List<CommitteeSession> shown) {
        if (isOfCommittee()) {
            List<UUID> told = shown.stream()
                    .filter(CommitteeSession::hasMinutes)
                    .flatMap(CommitteeSession::dealtWith)
                    .toList();
            reads.record(dossiers.references(told), PersonalData.MINUTES);
        }
    }

    private boolean isOfCommittee() {
        return callers.current().has(Role.COMMITTEE);
    }
}
