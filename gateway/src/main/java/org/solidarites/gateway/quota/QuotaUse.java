package org.solidarites.gateway.quota;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;

/** What programs asked, day by day in the city's time. */
@ApplicationScoped
class QuotaUse {

    private final EntityManager database;

    QuotaUse(EntityManager database) {
        this.database = database;
    }

    /**
     * The requests of one day.
     *
     * @param day in the city's time
     * @param allowed requests that passed
     * @param refused requests beyond the quota
     */
    record Day(LocalDate day, long allowed, long refused) {}

    /** Adds to what is known of a day. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void add(Consumer consumer, LocalDate day, Meter.Use use) {
        database.createNativeQuery("INSERT INTO quota_use (consumer, day, allowed, refused)"
                        + " VALUES (:consumer, :day, :allowed, :refused)"
                        + " ON CONFLICT (consumer, day) DO UPDATE"
                        + " SET allowed = quota_use.allowed + excluded.allowed,"
                        + " refused = quota_use.refused + excluded.refused")
                .setParameter("consumer", consumer.key())
                .setParameter("day", day)
                .setParameter("allowed", use.allowed())
                .setParameter("refused", use.refused())
                .executeUpdate();
    }

    /** The days from that one on with any request, the latest first. */
    @Transactional
    public List<Day> since(Consumer consumer, LocalDate first) {
        return database.createNativeQuery(
                        "SELECT day, allowed, refused FROM quota_use"
                                + " WHERE consumer = :consumer AND day >= :first ORDER BY day DESC",
                        Day.class)
                .setParameter("consumer", consumer.key())
                .setParameter("first", first)
                .getResultList();
    }

    /** Forgets the days before that one. */
    @Transactional
    public void forgetBefore(LocalDate first) {
        database.createNativeQuery("DELETE FROM quota_use WHERE day < :first")
                .setParameter("first", first)
                .executeUpdate();
    }
}
