package org.solidarites.aid.dossier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.page.Cursor;

/** Decisions by delegation, and the session that was told of them. */
@ApplicationScoped
class DelegatedDecisionRepository {

    private static final UUID AFTER_ALL = UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff");
    private static final Set<DossierStep> DECISIONS = Set.of(DossierStep.GRANTED, DossierStep.REFUSED);
    private static final String DECIDED = "select new org.solidarites.aid.dossier.DelegatedDecision("
            + "d.id, d.request.aid, s.step, s.amountCents, s.actor.subject, s.takenAt) from Dossier d join d.course.steps s"
            + " where s.actor.side = :side and s.step in :decisions and d.id < :before and ";

    private final EntityManager database;

    DelegatedDecisionRepository(EntityManager database) {
        this.database = database;
    }

    /** Those reported to a session, or those not reported yet; the newest dossier first. */
    List<DelegatedDecision> decided(@Nullable UUID session, Optional<Cursor> before, int rows) {
        TypedQuery<DelegatedDecision> query = database.createQuery(
                        DECIDED + (session == null ? "d.reportedIn is null" : "d.reportedIn = :session")
                                + " order by d.id desc",
                        DelegatedDecision.class)
                .setParameter("side", Actor.Side.DELEGATE)
                .setParameter("decisions", DECISIONS)
                .setParameter("before", before.map(Cursor::id).orElse(AFTER_ALL))
                .setMaxResults(rows);
        return (session == null ? query : query.setParameter("session", session)).getResultList();
    }

    /** All that is not reported yet is reported to this session. */
    void report(UUID session) {
        database.createNativeQuery("""
                        UPDATE dossier SET reported_in = :session
                        WHERE reported_in IS NULL AND EXISTS (
                            SELECT 1 FROM dossier_step s
                            WHERE s.dossier_id = dossier.id AND s.side = 'DELEGATE' AND s.step IN ('GRANTED', 'REFUSED'))""").setParameter("session", session).executeUpdate();
    }
}
