package org.solidarites.aid.dossier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Year;
import java.util.Set;
import java.util.UUID;
import org.solidarites.chassis.city.CityTime;
import org.solidarites.chassis.money.Euros;

/** What was granted of one aid to one person or household in a calendar year. */
@ApplicationScoped
class YearlyGrantRepository {

    private static final String OTHERS = """
            SELECT count(*), CAST(coalesce(sum(d.amount_cents), 0) AS bigint)
            FROM dossier d
            WHERE (d.household_ref = ANY(:refs) OR d.resident = :resident) AND d.id <> :id
              AND d.aid = :aid AND d.decision = 'GRANTED' AND d.decided_at >= :from AND d.decided_at < :until
              AND d.grant_withdrawn_at IS NULL""";

    private final EntityManager database;

    YearlyGrantRepository(EntityManager database) {
        this.database = database;
    }

    /** Makes other grants of that aid wait for the end of this transaction. */
    void hold(String aid) {
        database.createNativeQuery("SELECT 1 FROM pg_advisory_xact_lock(hashtextextended(:aid, 0))")
                .setParameter("aid", "grants of " + aid)
                .getSingleResult();
    }

    /** What else was granted of the aid of a dossier under these references, or to its resident, in that year; without what was withdrawn. */
    Granted others(Dossier dossier, Set<UUID> references, int year) {
        Object[] row = (Object[]) database.createNativeQuery(OTHERS)
                .setParameter("refs", references.toArray(UUID[]::new))
                .setParameter("resident", dossier.request().resident())
                .setParameter("id", dossier.id())
                .setParameter("aid", dossier.request().aid())
                .setParameter(
                        "from",
                        Year.of(year).atDay(1).atStartOfDay(CityTime.ZONE).toInstant())
                .setParameter(
                        "until",
                        Year.of(year + 1).atDay(1).atStartOfDay(CityTime.ZONE).toInstant())
                .getSingleResult();
        return new Granted(((Number) row[0]).intValue(), Euros.ofCents(((Number) row[1]).longValue()));
    }

    /** How often, and how much together. */
    record Granted(int times, Euros euros) {}
}
