package org.solidarites.foodcoop.grocery;

import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.solidarites.chassis.aggregate.AggregateRepository;
import org.solidarites.chassis.money.Euros;
import org.solidarites.chassis.page.Cursor;
import org.solidarites.foodcoop.turn.Turns;

@ApplicationScoped
class GroceryAccessRepository extends AggregateRepository<GroceryAccess> {

    private static final UUID LAST = new UUID(-1, -1);

    private final Turns turns;

    GroceryAccessRepository(Turns turns) {
        this.turns = turns;
    }

    /** The accesses to a grocery, newest first. */
    List<GroceryAccess> page(String grocery, Optional<Cursor> before, int rows) {
        return newest("grocery = :grocery", Parameters.with("grocery", grocery), before, rows);
    }

    /** Nobody else opens or renews an access of this household until the transaction ends. */
    void hold(UUID household) {
        turns.take("grocery:" + household);
    }

    /** The accesses of a household to a grocery that have not ended on a day. */
    List<GroceryAccess> open(UUID household, String grocery, LocalDate day) {
        return list("householdRef = ?1 and grocery = ?2 and validUntil > ?3", household, grocery, day);
    }

    /** The access of a household to a grocery that ends last, over or not. */
    Optional<GroceryAccess> last(UUID household, String grocery) {
        return find("householdRef = ?1 and grocery = ?2 order by validUntil desc, id desc", household, grocery)
                .firstResultOptional();
    }

    /** The visits by an access, newest first. */
    List<PastVisit> visits(UUID access, Optional<Cursor> before, int rows) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(
                        "SELECT id, displayed_cents, paid_cents, made_at FROM grocery_visit"
                                + " WHERE access_id = :access AND id < :before ORDER BY id DESC",
                        Object[].class)
                .addScalar("id", UUID.class)
                .addScalar("displayed_cents", Long.class)
                .addScalar("paid_cents", Long.class)
                .addScalar("made_at", Instant.class)
                .setParameter("access", access)
                .setParameter("before", before.map(Cursor::id).orElse(LAST))
                .setMaxResults(rows)
                .stream()
                .map(row -> new PastVisit(
                        (UUID) row[0], Euros.ofCents((Long) row[1]), Euros.ofCents((Long) row[2]), (Instant) row[3]))
                .toList();
    }

    void keepVisit(UUID id, UUID access, Euros displayed, Euros paid, Instant now) {
        getEntityManager()
                .createNativeQuery("INSERT INTO grocery_visit (id, access_id, displayed_cents, paid_cents, made_at)"
                        + " VALUES (:id, :access, :displayed, :paid, :now)")
                .setParameter("id", id)
                .setParameter("access", access)
                .setParameter("displayed", displayed.cents())
                .setParameter("paid", paid.cents())
                .setParameter("now", now)
                .executeUpdate();
    }
}
