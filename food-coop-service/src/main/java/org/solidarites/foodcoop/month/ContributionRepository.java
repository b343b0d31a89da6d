package org.solidarites.foodcoop.month;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.solidarites.chassis.id.Ids;
import org.solidarites.chassis.money.Euros;

/** What households paid for which month, and what was corrected of it. */
@ApplicationScoped
class ContributionRepository {

    private final EntityManager database;

    ContributionRepository(EntityManager database) {
        this.database = database;
    }

    /**
     * What is noted of a month.
     *
     * @param posting key of the posting that it stands on
     */
    record Noted(YearMonth month, Euros amount, Instant receivedAt, String posting) {}

    /** Notes a contribution; false if that of the month was paid before. */
    boolean keep(UUID account, YearMonth month, Euros amount, String posting, Instant now) {
        return database.createNativeQuery(
                                "INSERT INTO caisse_contribution AS c (account_id, month, cents, received_at, posting)"
                                        + " VALUES (:account, :month, :cents, :now, :posting)"
                                        + " ON CONFLICT (account_id, month) DO UPDATE SET cents = :cents, received_at = :now,"
                                        + " posting = :posting WHERE c.cents = 0")
                        .setParameter("account", account)
                        .setParameter("month", Months.firstDay(month))
                        .setParameter("cents", amount.cents())
                        .setParameter("now", now)
                        .setParameter("posting", posting)
                        .executeUpdate()
                == 1;
    }

    /** What is noted of one month of an account. */
    Optional<Noted> of(UUID account, YearMonth month) {
        return of(account).stream().filter(noted -> noted.month().equals(month)).findFirst();
    }

    /** All that is noted of an account, the newest month first: one row a month. */
    List<Noted> of(UUID account) {
        return session()
                .createNativeQuery(
                        "SELECT month, cents, received_at, posting FROM caisse_contribution"
                                + " WHERE account_id = :account ORDER BY month DESC",
                        Object[].class)
                .addScalar("month", LocalDate.class)
                .addScalar("cents", Long.class)
                .addScalar("received_at", Instant.class)
                .addScalar("posting", String.class)
                .setParameter("account", account)
                .stream()
                .map(row -> new Noted(
                        YearMonth.from((LocalDate) row[0]), Euros.ofCents((Long) row[1]), (Instant) row[2], (String)
                                row[3]))
                .toList();
    }

    /** What was paid of an account for months after one. */
    List<Noted> paidAfter(UUID account, YearMonth month) {
        return of(account).stream()
                .filter(noted -> noted.month().isAfter(month) && noted.amount().cents() > 0)
                .toList();
    }

    /** From now on it is this much, by this posting. */
    void become(UUID account, YearMonth month, Euros amount, String posting) {
        database.createNativeQuery("UPDATE caisse_contribution SET cents = :cents, posting = :posting"
                        + " WHERE account_id = :account AND month = :month")
                .setParameter("cents", amount.cents())
                .setParameter("posting", posting)
                .setParameter("account", account)
                .setParameter("month", Months.firstDay(month))
                .executeUpdate();
    }

    void keepCorrection(UUID account, Noted wrong, NewCorrection right, Instant now) {
        database.createNativeQuery("INSERT INTO caisse_contribution_correction (id, account_id, month, before_cents,"
                        + " after_cents, reason, corrected_at)"
                        + " VALUES (:id, :account, :month, :before, :after, :reason, :now)")
                .setParameter("id", Ids.next())
                .setParameter("account", account)
                .setParameter("month", Months.firstDay(wrong.month()))
                .setParameter("before", wrong.amount().cents())
                .setParameter("after", right.amount().cents())
                .setParameter("reason", right.reason())
                .setParameter("now", now)
                .executeUpdate();
    }

    /** The corrections of an account by month, oldest first. */
    Map<YearMonth, List<ContributionView.Correction>> corrections(UUID account) {
        return session()
                .createNativeQuery(
                        "SELECT month, before_cents, after_cents, reason, corrected_at FROM caisse_contribution_correction"
                                + " WHERE account_id = :account ORDER BY id",
                        Object[].class)
                .addScalar("month", LocalDate.class)
                .addScalar("before_cents", Long.class)
                .addScalar("after_cents", Long.class)
                .addScalar("reason", String.class)
                .addScalar("corrected_at", Instant.class)
                .setParameter("account", account)
                .stream()
                .collect(Collectors.groupingBy(
                        row -> YearMonth.from((LocalDate) row[0]),
                        Collectors.mapping(ContributionRepository::correction, Collectors.toList())));
    }

    private static ContributionView.Correction correction(Object[] row) {
        return new ContributionView.Correction(
                Euros.ofCents((Long) row[1]), Euros.ofCents((Long) row[2]), (String) row[3], (Instant) row[4]);
    }

    private Session session() {
        return database.unwrap(Session.class);
    }
}
