package org.solidarites.aid.person;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.persistence.EntityManager;
import java.util.Map;
import java.util.UUID;
import org.solidarites.chassis.id.Ids;

/** A session of the committee that has been held, written by its rows. */
final class ClosedSession {

    private final EntityManager database;

    ClosedSession(EntityManager database) {
        this.database = database;
    }

    /**
     * Writes a session that had a dossier on its agenda. Its id is one of the program's own, which are what lists go by:
     * a random one stands somewhere among all others.
     */
    UUID about(UUID dossier, String minutes) {
        UUID session = Ids.next();
        QuarkusTransaction.requiringNew().run(() -> {
            insert(
                    "INSERT INTO committee_session (id, version, state, held_on, planned_at, opened_at, ended_at, minutes)"
                            + " VALUES (:session, 0, 'CLOSED', current_date, now(), now(), now(), :minutes)",
                    Map.of("session", session, "minutes", minutes));
            insert(
                    "INSERT INTO committee_item (session_id, place, dossier_id, outcome)"
                            + " VALUES (:session, 0, :dossier, 'NOT_REACHED')",
                    Map.of("session", session, "dossier", dossier));
        });
        return session;
    }

    private void insert(String row, Map<String, Object> values) {
        var query = database.createNativeQuery(row);
        values.forEach(query::setParameter);
        query.executeUpdate();
    }
}
