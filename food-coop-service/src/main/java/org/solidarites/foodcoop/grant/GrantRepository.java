package org.solidarites.foodcoop.grant;

import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.aggregate.AggregateRepository;
import org.solidarites.chassis.page.Cursor;

@ApplicationScoped
class GrantRepository extends AggregateRepository<Grant> {

    /** Grants, newest first, those of one call where it is given. */
    List<Grant> page(@Nullable UUID call, Optional<Cursor> before, int rows) {
        return newest("(:call is null or callId = :call)", Parameters.with("call", call), before, rows);
    }

    /** Grants after one, oldest first, with all that an export needs. */
    List<Grant> after(UUID last, int rows) {
        return find("id > ?1 order by id", last).range(0, rows - 1).list();
    }

    void keep(Amendment amendment) {
        getEntityManager().persist(amendment);
    }

    /** The avenants of a grant, first one first. */
    List<Amendment> amendments(UUID grant) {
        return getEntityManager()
                .createQuery("from Amendment where grantId = :grant order by amendment", Amendment.class)
                .setParameter("grant", grant)
                .getResultList();
    }

    void keep(Clawback clawback) {
        getEntityManager().persist(clawback);
    }

    /** What was claimed back of these grants, oldest first. */
    List<Clawback> clawbacks(Collection<UUID> grants) {
        return getEntityManager()
                .createQuery("from Clawback where grantId in :grants order by id", Clawback.class)
                .setParameter("grants", grants)
                .getResultList();
    }
}
