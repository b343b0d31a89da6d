package org.solidarites.foodcoop.purchase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.id.Ids;
import org.solidarites.chassis.page.Cursor;
import org.solidarites.foodcoop.caisse.core.Basis;

/** Refused purchases. */
@ApplicationScoped
class PurchaseRefusalRepository {

    private static final UUID LAST = new UUID(-1, -1);

    private final EntityManager database;

    PurchaseRefusalRepository(EntityManager database) {
        this.database = database;
    }

    void keep(String problem, Basis basis, String organization, Instant now) {
        session()
                .createNativeMutationQuery("INSERT INTO purchase_refusal (id, caisse, organization, problem, rules,"
                        + " proposal_id, decision, refused_at) VALUES (:id, :caisse, :organization, :problem, :rules,"
                        + " :proposal, :decision, :now)")
                .setParameter("id", Ids.next())
                .setParameter("caisse", basis.caisse())
                .setParameter("organization", organization)
                .setParameter("problem", problem)
                .setParameter("rules", basis.rules())
                .setParameter("proposal", basis.proposal(), UUID.class)
                .setParameter("decision", basis.decision().fr())
                .setParameter("now", now)
                .executeUpdate();
    }

    /** Newest first, those at the places of one organization and by one proposal where they are given. */
    List<PurchaseRefusal> page(
            @Nullable String organization, @Nullable UUID proposal, Optional<Cursor> before, int rows) {
        return session()
                .createNativeQuery(
                        "SELECT id, caisse, organization, problem, rules, proposal_id, decision, refused_at"
                                + " FROM purchase_refusal WHERE (CAST(:organization AS varchar) IS NULL"
                                + " OR organization = :organization) AND (CAST(:proposal AS uuid) IS NULL"
                                + " OR proposal_id = :proposal) AND id < :before ORDER BY id DESC",
                        Object[].class)
                .addScalar("id", UUID.class)
                .addScalar("caisse", String.class)
                .addScalar("organization", String.class)
                .addScalar("problem", String.class)
                .addScalar("rules", String.class)
                .addScalar("proposal_id", UUID.class)
                .addScalar("decision", String.class)
                .addScalar("refused_at", Instant.class)
                .setParameter("organization", organization, String.class)
                .setParameter("proposal", proposal, UUID.class)
                .setParameter("before", before.map(Cursor::id).orElse(LAST))
                .setMaxResults(rows)
                .stream()
                .map(PurchaseRefusalRepository::refusal)
                .toList();
    }

    private static PurchaseRefusal refusal(Object[] row) {
        return new PurchaseRefusal(
                (UUID) row[0],
                (String) row[1],
                (String) row[2],
                (String) row[3],
                (String) row[4],
                (UUID) row[5],
                (String) row[6],
                (Instant) row[7]);
    }

    private Session session() {
        return database.unwrap(Session.class);
    }
}
