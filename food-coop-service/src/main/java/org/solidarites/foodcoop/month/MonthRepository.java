package org.solidarites.foodcoop.month;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.solidarites.chassis.money.Euros;
import org.solidarites.foodcoop.turn.Turns;

/** Who is a member in which month, and closings. */
@ApplicationScoped
class MonthRepository {

    private static final String CLOSING = "SELECT id, caisse, month, rules, households, contributions_cents,"
            + " pool_before_cents, needed_cents, credited_cents, opened_at, closed_at, chain_position, chain_hash"
            + " FROM caisse_closing WHERE ";

    private final EntityManager database;
    private final Turns turns;

    MonthRepository(EntityManager database, Turns turns) {
        this.database = database;
        this.turns = turns;
    }

    /** Nobody else takes contributions in, or begins to close a month, for this caisse until the transaction ends. */
    void hold(String caisse) {
        turns.take("month:" + caisse);
    }

    /** A household in a month. */
    record Member(UUID account, int people, Euros contribution) {}

    /** The households that had joined a caisse by the end of a month and not left before it, or paid for it, with what they paid for it: zero if nothing. */
    List<Member> members(String caisse, YearMonth month) {
        return session()
                .createNativeQuery(
                        "SELECT a.id, a.people, coalesce(c.cents, 0) AS cents FROM caisse_account a"
                                + " LEFT JOIN caisse_contribution c ON c.account_id = a.id AND c.month = :month"
                                + " WHERE a.caisse = :caisse AND (c.cents > 0 OR (a.joined_on < :next"
                                + " AND (a.left_on IS NULL OR a.left_on >= :month))) ORDER BY a.id",
                        Object[].class)
                .addScalar("id", UUID.class)
                .addScalar("people", Integer.class)
                .addScalar("cents", Long.class)
                .setParameter("month", Months.firstDay(month))
                .setParameter("next", Months.firstDay(month.plusMonths(1)))
                .setParameter("caisse", caisse)
                .stream()
                .map(row -> new Member((UUID) row[0], (Integer) row[1], Euros.ofCents((Long) row[2])))
                .toList();
    }

    /** Euros that were paid for other months of a caisse that are not closed. */
    Euros waiting(String caisse, YearMonth month) {
        return Euros.ofCents(session()
                .createNativeQuery(
                        "SELECT cast(coalesce(sum(c.cents), 0) AS bigint) FROM caisse_contribution c"
                                + " JOIN caisse_account a ON a.id = c.account_id"
                                + " WHERE a.caisse = :caisse AND c.month <> :month AND NOT EXISTS (SELECT 1"
                                + " FROM caisse_closing k WHERE k.caisse = a.caisse AND k.month = c.month)",
                        Long.class)
                .setParameter("caisse", caisse)
                .setParameter("month", Months.firstDay(month))
                .getSingleResult());
    }

    Optional<Closing> closing(String caisse, YearMonth month) {
        return closings(CLOSING + "caisse = :caisse AND month = :month")
                .setParameter("caisse", caisse)
                .setParameter("month", Months.firstDay(month))
                .stream()
                .map(MonthRepository::closing)
                .findFirst();
    }

    Optional<Closing> closing(UUID id) {
        return closings(CLOSING + "id = :id").setParameter("id", id).stream()
                .map(MonthRepository::closing)
                .findFirst();
    }

    /** The closed months of a caisse, in the order in which they were closed. */
    List<Closing> closed(String caisse) {
        return closings(CLOSING + "caisse = :caisse AND closed_at IS NOT NULL ORDER BY closed_at, id")
                .setParameter("caisse", caisse)
                .stream()
                .map(MonthRepository::closing)
                .toList();
    }

    /** The caisses that have closed a month. */
    List<String> caissesClosed() {
        return session()
                .createNativeQuery("SELECT DISTINCT caisse FROM caisse_closing ORDER BY caisse", String.class)
                .getResultList();
    }

    List<UUID> unfinished() {
        return session()
                .createNativeQuery("SELECT id FROM caisse_closing WHERE closed_at IS NULL", UUID.class)
                .getResultList();
    }

    void keep(Closing closing) {
        database.createNativeQuery("INSERT INTO caisse_closing (id, caisse, month, rules, households,"
                        + " contributions_cents, pool_before_cents, needed_cents, credited_cents, opened_at)"
                        + " VALUES (:id, :caisse, :month, :rules, :households, :contributions, :pool, :needed,"
                        + " :credited, :now)")
                .setParameter("id", closing.id())
                .setParameter("caisse", closing.caisse())
                .setParameter("month", Months.firstDay(closing.month()))
                .setParameter("rules", closing.rules())
                .setParameter("households", closing.households())
                .setParameter("contributions", closing.contributions().cents())
                .setParameter("pool", closing.poolBefore().cents())
                .setParameter("needed", closing.needed().cents())
                .setParameter("credited", closing.credited().cents())
                .setParameter("now", closing.openedAt())
                .executeUpdate();
    }

    /** What a household is to be credited. */
    record Share(UUID account, Euros amount) {}

    void keepShares(UUID closing, List<Share> shares) {
        database.createNativeQuery(
                        "INSERT INTO caisse_share (closing_id, account_id, cents)"
                                + " SELECT :closing, s.account_id, s.cents FROM unnest(:accounts, :cents) s (account_id, cents)")
                .setParameter("closing", closing)
                .setParameter("accounts", shares.stream().map(Share::account).toArray(UUID[]::new))
                .setParameter(
                        "cents",
                        shares.stream().map(share -> share.amount().cents()).toArray(Long[]::new))
                .executeUpdate();
    }

    /**
     * Shares that are not credited yet. Those that somebody else is crediting now are waited for: when none is left, all are
     * credited.
     */
    List<Share> heldDue(UUID closing, int rows) {
        return session()
                .createNativeQuery(
                        "SELECT account_id, cents FROM caisse_share WHERE closing_id = :closing AND credited_at IS NULL"
                                + " ORDER BY account_id FOR UPDATE",
                        Object[].class)
                .addScalar("account_id", UUID.class)
                .addScalar("cents", Long.class)
                .setParameter("closing", closing)
                .setMaxResults(rows)
                .stream()
                .map(row -> new Share((UUID) row[0], Euros.ofCents((Long) row[1])))
                .toList();
    }

    void credited(UUID closing, List<Share> shares, Instant now) {
        database.createNativeQuery("UPDATE caisse_share SET credited_at = :now"
                        + " WHERE closing_id = :closing AND account_id = ANY (:accounts)")
                .setParameter("now", now)
                .setParameter("closing", closing)
                .setParameter("accounts", shares.stream().map(Share::account).toArray(UUID[]::new))
                .executeUpdate();
    }

    /** Ends a closing of which nothing is left to credit. */
    void finish(UUID closing, long chainPosition, String chainHash, Instant now) {
        database.createNativeQuery("UPDATE caisse_closing SET closed_at = :now, chain_position = :position,"
                        + " chain_hash = :hash WHERE id = :id AND closed_at IS NULL AND NOT EXISTS (SELECT 1"
                        + " FROM caisse_share WHERE closing_id = :id AND credited_at IS NULL)")
                .setParameter("now", now)
                .setParameter("position", chainPosition)
                .setParameter("hash", chainHash)
                .setParameter("id", closing)
                .executeUpdate();
    }

    private NativeQuery<Object[]> closings(String sql) {
        return session()
                .createNativeQuery(sql, Object[].class)
                .addScalar("id", UUID.class)
                .addScalar("caisse", String.class)
                .addScalar("month", LocalDate.class)
                .addScalar("rules", String.class)
                .addScalar("households", Integer.class)
                .addScalar("contributions_cents", Long.class)
                .addScalar("pool_before_cents", Long.class)
                .addScalar("needed_cents", Long.class)
                .addScalar("credited_cents", Long.class)
                .addScalar("opened_at", Instant.class)
                .addScalar("closed_at", Instant.class)
                .addScalar("chain_position", Long.class)
                .addScalar("chain_hash", String.class);
    }

    private static Closing closing(Object[] row) {
        return new Closing(
                (UUID) row[0],
                (String) row[1],
                YearMonth.from((LocalDate) row[2]),
                (String) row[3],
                (Integer) row[4],
                Euros.ofCents((Long) row[5]),
                Euros.ofCents((Long) row[6]),
                Euros.ofCents((Long) row[7]),
                Euros.ofCents((Long) row[8]),
                (Instant) row[9],
                (Instant) row[10],
                (Long) row[11],
                (String) row[12]);
    }

    private Session session() {
        return database.unwrap(Session.class);
    }
}
