package org.solidarites.guichet.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.problem.FieldError;
import org.solidarites.chassis.problem.Refusal;
import org.solidarites.guichet.GuichetProblem;

/**
 * The aids of the règlement, as aid-service told of them: a copy, so that people are referred while that service is
 * away. A version applies until the next one begins. As long as none that has begun was heard of, every aid is let
 * through: a desk that knows too little turns nobody away.
 */
@ApplicationScoped
class KnownAids {

    private final EntityManager database;
    private final Clock clock;

    KnownAids(EntityManager database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Lets an aid of the règlement in force through, and no aid at all.
     *
     * @throws Refusal {@code UNKNOWN_AID}
     */
    void require(@Nullable String aid) {
        if (aid == null) {
            return;
        }
        List<String> known = inForce();
        if (!known.isEmpty() && !known.contains(aid)) {
            throw GuichetProblem.UNKNOWN_AID
                    .refuse()
                    .with("aid", aid)
                    .with("known", String.join(", ", known))
                    .at(FieldError.inBody("aid"));
        }
    }

    private List<String> inForce() {
        return database.createNativeQuery(
                        "SELECT unnest(aids) FROM (SELECT aids FROM known_regulation WHERE valid_from <= :today"
                                + " ORDER BY valid_from DESC LIMIT 1) AS in_force",
                        String.class)
                .setParameter("today", LocalDate.now(clock))
                .getResultList();
    }

    /** Learns of a version; what is published never changes, so one that is known stays as it is. */
    void learn(UUID version, LocalDate validFrom, Collection<String> aids) {
        database.createNativeQuery("INSERT INTO known_regulation (version_id, valid_from, aids)"
                        + " VALUES (:version, :validFrom, :aids) ON CONFLICT DO NOTHING")
                .setParameter("version", version)
                .setParameter("validFrom", validFrom)
                .setParameter("aids", aids.toArray(String[]::new))
                .executeUpdate();
    }
}
