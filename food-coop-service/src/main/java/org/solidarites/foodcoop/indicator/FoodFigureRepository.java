package org.solidarites.foodcoop.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.money.Euros;

/** Exact figures of purchases and visits, in one query. */
@ApplicationScoped
class FoodFigureRepository {

    private static final String FIGURES = "SELECT 'PURCHASES' AS what, t.kind AS part,"
            + " count(DISTINCT t.account_id) AS households, count(*) AS count, cast(sum(t.cents) AS bigint) AS cents,"
            + " count(DISTINCT t.seller) AS sellers, cast(max(t.of_seller) AS bigint) AS largest"
            + " FROM (SELECT s.kind, s.id AS seller, p.account_id, p.cents, sum(p.cents) OVER (PARTITION BY s.id)"
            + " AS of_seller FROM purchase p JOIN caisse_seller s ON s.id = p.seller_id"
            + " WHERE p.made_at >= :begin AND p.made_at < :until) t GROUP BY t.kind"
            + " UNION ALL SELECT 'GROCERY_VISITS', g.grocery, count(DISTINCT g.household_ref), count(*),"
            + " cast(sum(v.paid_cents) AS bigint), NULL, NULL FROM grocery_visit v"
            + " JOIN grocery_access g ON g.id = v.access_id"
            + " WHERE v.made_at >= :begin AND v.made_at < :until GROUP BY g.grocery ORDER BY 1, 2";

    private final EntityManager database;

    FoodFigureRepository(EntityManager database) {
        this.database = database;
    }

    /** What was bought and visited between two moments. */
    List<ExactRow> between(Instant begin, Instant until) {
        return database
                .unwrap(Session.class)
                .createNativeQuery(FIGURES, Object[].class)
                .addScalar("what", String.class)
                .addScalar("part", String.class)
                .addScalar("households", Long.class)
                .addScalar("count", Long.class)
                .addScalar("cents", Long.class)
                .addScalar("sellers", Long.class)
                .addScalar("largest", Long.class)
                .setParameter("begin", begin)
                .setParameter("until", until)
                .stream()
                .map(FoodFigureRepository::row)
                .toList();
    }

    private static ExactRow row(Object[] row) {
        @Nullable Long largest = (Long) row[6];
        return new ExactRow(
                FoodRow.What.valueOf((String) row[0]),
                (String) row[1],
                (Long) row[2],
                (Long) row[3],
                Euros.ofCents((Long) row[4]),
                (Long) row[5],
                largest == null ? null : Euros.ofCents(largest));
    }
}
