package org.solidarites.aid.committee;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.solidarites.aid.AidProblem;
import org.solidarites.chassis.aggregate.AggregateRepository;
import org.solidarites.chassis.page.Cursor;

@ApplicationScoped
class CommitteeSessionRepository extends AggregateRepository<CommitteeSession> {

    /** Sessions, last planned first. */
    List<CommitteeSession> page(Optional<Cursor> before, int rows) {
        return newest(before, rows);
    }

    CommitteeSession shown(UUID id) {
        return findByIdOptional(id).orElseThrow(AidProblem.SESSION_NOT_FOUND::refuse);
    }

    /** The session, held for a change until the transaction ends. */
    CommitteeSession toChange(UUID id) {
        return held(id).orElseThrow(AidProblem.SESSION_NOT_FOUND::refuse);
    }

    /** Whether a dossier waits on the agenda of any session. */
    boolean awaits(UUID dossier) {
        return count(
                        "select count(s) from CommitteeSession s join s.agenda i where i.dossierId = ?1 and i.outcome is null",
                        dossier)
                > 0;
    }

    /** Whether somebody has said in any session to be close to a dossier. */
    boolean hasRecused(String member, UUID dossier) {
        return count(
                        "select count(s) from CommitteeSession s join s.recusals r where r.dossierId = ?1 and r.member = ?2",
                        dossier,
                        member)
                > 0;
    }

    /** Those who have said in any session to be close to a dossier. */
    List<String> recused(UUID dossier) {
        return getEntityManager()
                .createQuery(
                        "select distinct r.member from CommitteeSession s join s.recusals r where r.dossierId = ?1",
                        String.class)
                .setParameter(1, dossier)
                .getResultList();
    }

    /** Erases what was said in the sessions that dealt with a dossier; the sessions and their decisions stay. */
    int forgetMinutes(UUID dossier) {
        return getEntityManager()
                .createNativeQuery(
                        "UPDATE committee_session s SET minutes = '' WHERE minutes <> ''"
                                + " AND EXISTS (SELECT FROM committee_item i WHERE i.session_id = s.id AND i.dossier_id = :dossier)")
                .setParameter("dossier", dossier)
                .executeUpdate();
    }
}
