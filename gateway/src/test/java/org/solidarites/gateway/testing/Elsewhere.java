package org.solidarites.gateway.testing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.solidarites.chassis.id.Ids;

/** Another instance of the gateway, as far as this one can tell: it writes into the same database. */
@ApplicationScoped
public class Elsewhere {

    private final EntityManager database;

    Elsewhere(EntityManager database) {
        this.database = database;
    }

    /** Suspends the partner with that alias, who is recorded for it if there is none. */
    @Transactional
    public void suspend(String alias) {
        database.createNativeQuery("INSERT INTO partner (id, version, alias, name, plan, recorded_at, settled,"
                        + " suspended_at, suspended_why) VALUES (:id, 0, :alias, :alias, 'partner', now(), true, now(),"
                        + " 'elsewhere') ON CONFLICT (alias) DO UPDATE"
                        + " SET suspended_at = excluded.suspended_at, suspended_why = excluded.suspended_why")
                .setParameter("id", Ids.next())
                .setParameter("alias", alias)
                .executeUpdate();
    }

    /** Ends a key of the partner with that alias, who is recorded for it. */
    @Transactional
    public void endKey(String alias, String client) {
        UUID partner = Ids.next();
        database.createNativeQuery("INSERT INTO partner (id, version, alias, name, plan, recorded_at, settled)"
                        + " VALUES (:id, 0, :alias, :alias, 'partner', now(), true)")
                .setParameter("id", partner)
                .setParameter("alias", alias)
                .executeUpdate();
        database.createNativeQuery("INSERT INTO partner_key (partner_id, position, id, client_id, recorded_at, made_at,"
                        + " ended_at) VALUES (:partner, 0, :id, :client, now(), now(), now())")
                .setParameter("partner", partner)
                .setParameter("id", Ids.next())
                .setParameter("client", client)
                .executeUpdate();
    }

    /** Gives the partner with that alias a web origin. */
    @Transactional
    public void addOrigin(String alias, String origin) {
        database.createNativeQuery("INSERT INTO partner_origin (partner_id, position, origin)"
                        + " SELECT id, 0, :origin FROM partner WHERE alias = :alias")
                .setParameter("alias", alias)
                .setParameter("origin", origin)
                .executeUpdate();
    }

    /** Deletes all webhooks with what was sent to them. */
    @Transactional
    public void deleteWebhooks() {
        database.createNativeQuery("DELETE FROM webhook").executeUpdate();
    }

    /** Lifts that again. */
    @Transactional
    public void lift(String alias) {
        database.createNativeQuery("UPDATE partner SET suspended_at = NULL, suspended_why = NULL WHERE alias = :alias")
                .setParameter("alias", alias)
                .executeUpdate();
    }
}
