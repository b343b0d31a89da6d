package org.solidarites.foodcoop.caisse;

import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.aggregate.AggregateRepository;
import org.solidarites.chassis.identity.Caller;
import org.solidarites.chassis.page.Cursor;
import org.solidarites.foodcoop.turn.Turns;

@ApplicationScoped
class CaisseAccountRepository extends AggregateRepository<CaisseAccount> {

    private final Turns turns;

    CaisseAccountRepository(Turns turns) {
        this.turns = turns;
    }

    /** The account, if this caller may see it. */
    Optional<CaisseAccount> visible(UUID id, Caller caller) {
        return findByIdOptional(id).filter(account -> account.isVisibleTo(caller));
    }

    /** The caisse of an account, without the account. */
    Optional<String> caisse(UUID id) {
        return getEntityManager()
                .createQuery("select caisse from CaisseAccount where id = :id", String.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    /** Accounts of households that have left and may spend no more after a day, until what is left on them is settled. */
    List<UUID> overdue(LocalDate day) {
        return getEntityManager()
                .createQuery(
                        "select id from CaisseAccount where spendableUntil < :day and remainderSettledAt is null",
                        UUID.class)
                .setParameter("day", day)
                .getResultList();
    }

    /** Accounts, newest first, that of one household and those of one holder where they are given. */
    List<CaisseAccount> page(@Nullable UUID household, @Nullable String holder, Optional<Cursor> before, int rows) {
        return newest(
                "(:household is null or householdRef = :household) and (:holder is null or holder = :holder)",
                Parameters.with("household", household).and("holder", holder),
                before,
                rows);
    }

    /**
     * The account of a household, which nobody else opens or changes until the transaction ends: two grants for the
     * same household may arrive at the same moment.
     */
    Optional<CaisseAccount> heldOf(UUID household) {
        turns.take("household:" + household);
        return find("householdRef", household).firstResultOptional();
    }
}
