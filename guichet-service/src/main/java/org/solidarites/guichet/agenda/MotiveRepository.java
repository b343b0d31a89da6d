package org.solidarites.guichet.agenda;

import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.solidarites.chassis.aggregate.AggregateRepository;
import org.solidarites.chassis.page.Cursor;

@ApplicationScoped
class MotiveRepository extends AggregateRepository<Motive> {

    /** The motives of a desk by id: all, or those the public sees. */
    List<Motive> page(String guichet, boolean all, Optional<Cursor> after, int rows) {
        return oldest(
                "guichet = :guichet and (:all = true or (active = true and discreet = false))",
                Parameters.with("guichet", guichet).and("all", all),
                after,
                rows);
    }

    Optional<Motive> ofCode(String guichet, String code) {
        return find("guichet = ?1 and code = ?2", guichet, code).firstResultOptional();
    }

    /** The motives with this code at all desks, by desk. */
    List<Motive> ofCode(String code) {
        return list("code = ?1 order by guichet", code);
    }

    /** The motives that every resident can book for a first time, by desk. */
    List<Motive> forEverybody() {
        return list(
                "active = true and discreet = false and followUp = false and audience = ?1 order by guichet, id",
                MotiveAudience.EVERYONE);
    }

    /** How many of these are motives of the desk. */
    long count(String guichet, List<UUID> ids) {
        return count("guichet = ?1 and id in ?2", guichet, ids);
    }
}
