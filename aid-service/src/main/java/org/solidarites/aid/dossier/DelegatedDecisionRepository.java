package org.solidarites.aid.dossier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.money.Euros;
import org.solidarites.chassis.page.Cursor;

/** Decisions by delegation, and the session that was told of each. */
@ApplicationScoped
class DelegatedDecisionRepository {

    private static final String DECIDED = """
            SELECT s.dossier_id, d.aid, s.step, s.amount_cents, s.taken_by, s.taken_at
              FROM dossier_step s JOIN dossier d ON d.id = s.dossier_id
             WHERE s.side = 'DELEGATE' AND s.reported_in IS NOT DISTINCT FROM CAST(:session AS uuid)
                   AND (s.taken_at, s.dossier_id) < (:at, :dossier)
             ORDER BY s.taken_at DESC, s.dossier_id DESC LIMIT :rows""";

    private static final Instant AFTER_ALL = Instant.parse("9999-12-31T00:00:00Z");

    private final EntityManager database;

    DelegatedDecisionRepository(EntityManager database) {
        this.database = database;
    }

    /** Those reported to a session, or those not reported yet; newest first. */
    List<DelegatedDecision> decided(@Nullable UUID session, Optional<Cursor> before, int rows) {
        return database
                .unwrap(Session.class)
                .createNativeQuery(DECIDED, Object[].class)
                .addScalar("dossier_id", UUID.class)
                .addScalar("aid", String.class)
                .addScalar("step", String.class)
                .addScalar("amount_cents", Long.class)
                .addScalar("taken_by", String.class)
                .addScalar("taken_at", Instant.class)
                .setParameter("session", session, UUID.class)
                .setParameter(
                        "at", before.map(last -> last.part(0, Instant::parse)).orElse(AFTER_ALL))
                .setParameter("dossier", before.map(Cursor::id).orElse(new UUID(0, 0)))
                .setParameter("rows", rows)
                .getResultList()
                .stream()
                .map(DelegatedDecisionRepository::decision)
                .toList();
    }

    /** Where such a list goes on after a decision. */
    static Cursor place(DelegatedDecision decision) {
        return Cursor.of(decision.decidedAt().toString(), decision.dossierId().toString());
    }

    private static DelegatedDecision decision(@Nullable Object[] row) {
        return new DelegatedDecision(
                (UUID) Objects.requireNonNull(row[0]),
                (String) Objects.requireNonNull(row[1]),
                DossierStep.valueOf((String) Objects.requireNonNull(row[2])),
                row[3] == null ? null : Euros.ofCents((Long) row[3]),
                (String) row[4],
                (Instant) Objects.requireNonNull(row[5]));
    }

    /** All that is not reported yet is reported to this session. */
    void report(UUID session) {
        database.createNativeQuery(
                        "UPDATE dossier_step SET reported_in = :session WHERE reported_in IS NULL AND side = 'DELEGATE'")
                .setParameter("session", session)
                .executeUpdate();
    }
}
