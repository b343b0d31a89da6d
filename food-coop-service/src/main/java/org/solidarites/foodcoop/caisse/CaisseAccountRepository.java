package org.solidarites.foodcoop.caisse;

import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.aggregate.AggregateRepository;
import org.solidarites.chassis.page.Cursor;

@ApplicationScoped
class CaisseAccountRepository extends AggregateRepository<CaisseAccount> {

    private static final UUID AFTER_ALL = UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff");

    /** Accounts, newest first, that of one household where it is given. */
    List<CaisseAccount> page(@Nullable UUID household, Optional<Cursor> before, int rows) {
        return find(
                        "(:household is null or householdRef = :household) and id < :before order by id desc",
                        Parameters.with("household", household)
                                .and("before", before.map(Cursor::id).orElse(AFTER_ALL)))
                .range(0, rows - 1)
                .list();
    }

    /**
     * The account of a household, which nobody else opens or changes until the transaction ends: two grants for the
     * same household may arrive at the same moment.
     */
    Optional<CaisseAccount> heldOf(UUID household) {
        getEntityManager()
                .createNativeQuery("SELECT 1 FROM pg_advisory_xact_lock(hashtextextended(:household, 0))")
                .setParameter("household", household.toString())
                .getSingleResult();
        return find("householdRef", household).firstResultOptional();
    }
}
