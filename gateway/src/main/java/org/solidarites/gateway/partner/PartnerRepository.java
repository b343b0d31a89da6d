package org.solidarites.gateway.partner;

import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.aggregate.AggregateRepository;
import org.solidarites.chassis.page.Cursor;

@ApplicationScoped
class PartnerRepository extends AggregateRepository<Partner> {

    /** The partner with that alias, registered or not. */
    Optional<Partner> byAlias(String alias) {
        return find("alias", alias).firstResultOptional();
    }

    /** Registered partners, newest first; only that of one alias where it is given. */
    List<Partner> page(@Nullable String alias, Optional<Cursor> before, int rows) {
        return newest(
                "registeredAt is not null and (:alias is null or alias = :alias)",
                Parameters.with("alias", alias),
                before,
                rows);
    }

    /** Those whose last change Keycloak has not followed yet. */
    List<UUID> unsettled() {
        return getEntityManager()
                .createQuery(
                        "select id from Partner where registeredAt is not null and not settled order by id", UUID.class)
                .getResultList();
    }
}
