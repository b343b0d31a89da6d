package org.solidarites.foodcoop.caisse;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.id.Ids;
import org.solidarites.chassis.money.Euros;
import org.solidarites.foodcoop.caisse.core.Allocation;
import org.solidarites.foodcoop.caisse.core.Origin;
import org.solidarites.foodcoop.caisse.core.VotedChange;
import org.solidarites.foodcoop.turn.Turns;

/** What votes changed in the rules of caisses; nothing of it is ever changed. */
@ApplicationScoped
class VotedChangeRepository {

    private final EntityManager database;
    private final Turns turns;

    VotedChangeRepository(EntityManager database, Turns turns) {
        this.database = database;
        this.turns = turns;
    }

    /** The number of the next vote of a caisse, which nobody else takes until the transaction ends. */
    int nextNumber(String caisse) {
        turns.take("rules:" + caisse);
        return ((Number) database.createNativeQuery(
                                "SELECT coalesce(max(number), 0) + 1 FROM caisse_voted_change WHERE caisse = :caisse")
                        .setParameter("caisse", caisse)
                        .getSingleResult())
                .intValue();
    }

    void keep(VotedChange change, Instant now) {
        Allocation allocation = change.allocation();
        session()
                .createNativeMutationQuery(
                        "INSERT INTO caisse_voted_change (id, caisse, number, valid_from, proposal_id,"
                                + " title, what, first_person_cents, further_person_cents, made_at) VALUES (:id, :caisse,"
                                + " :number, :from, :proposal, :title, :what, :first, :further, :now)")
                .setParameter("id", Ids.next())
                .setParameter("caisse", change.caisse())
                .setParameter("number", change.number())
                .setParameter("from", change.from())
                .setParameter("proposal", change.proposal())
                .setParameter("title", change.title())
                .setParameter("what", change.what().name())
                .setParameter(
                        "first",
                        allocation == null ? null : allocation.firstPerson().cents(),
                        Long.class)
                .setParameter(
                        "further",
                        allocation == null ? null : allocation.furtherPerson().cents(),
                        Long.class)
                .setParameter("now", now)
                .executeUpdate();
    }

    /** All of them, of all caisses. */
    List<VotedChange> all() {
        return session()
                .createNativeQuery(
                        "SELECT proposal_id, title, caisse, number, valid_from, what, first_person_cents,"
                                + " further_person_cents FROM caisse_voted_change",
                        Object[].class)
                .addScalar("proposal_id", UUID.class)
                .addScalar("title", String.class)
                .addScalar("caisse", String.class)
                .addScalar("number", Integer.class)
                .addScalar("valid_from", LocalDate.class)
                .addScalar("what", String.class)
                .addScalar("first_person_cents", Long.class)
                .addScalar("further_person_cents", Long.class)
                .stream()
                .map(VotedChangeRepository::change)
                .toList();
    }

    private static VotedChange change(Object[] row) {
        UUID proposal = (UUID) row[0];
        return new VotedChange(
                proposal,
                (String) row[1],
                (String) row[2],
                (Integer) row[3],
                (LocalDate) row[4],
                Origin.What.valueOf((String) row[5]),
                allocation(proposal, (Long) row[6], (Long) row[7]));
    }

    private static @Nullable Allocation allocation(UUID proposal, @Nullable Long first, @Nullable Long further) {
        return first == null || further == null
                ? null
                : Allocation.voted(proposal, Euros.ofCents(first), Euros.ofCents(further));
    }

    private Session session() {
        return database.unwrap(Session.class);
    }
}
