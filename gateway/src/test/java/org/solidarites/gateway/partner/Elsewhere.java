package org.solidarites.gateway.partner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Another instance of the gateway, as far as this one can tell: it writes into the same database. */
@ApplicationScoped
class Elsewhere {

    private final EntityManager database;

    Elsewhere(EntityManager database) {
        this.database = database;
    }

    @Transactional
    public void suspend(UUID partner) {
        database.createNativeQuery(
                        "UPDATE partner SET suspended_at = now(), suspended_why = 'elsewhere' WHERE id = :partner")
                .setParameter("partner", partner)
                .executeUpdate();
    }
}
