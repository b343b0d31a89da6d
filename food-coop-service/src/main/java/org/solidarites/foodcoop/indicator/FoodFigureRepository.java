package org.solidarites.foodcoop.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.hibernate.Session;
import org.solidarites.chassis.money.Euros;

/** Exact figures of one year, in one query. */
@ApplicationScoped
class FoodFigureRepository {

    private static final String FIGURES = "SELECT 'CONTRIBUTIONS' AS what, a.caisse AS part,"
            + " count(DISTINCT a.id) AS households, count(*) AS count, cast(sum(c.cents) AS bigint) AS cents"
            + " FROM caisse_contribution c JOIN caisse_account a ON a.id = c.account_id"
            + " WHERE c.month >= :first AND c.month < :end GROUP BY a.caisse"
            + " UNION ALL SELECT 'ALLOCATIONS', k.caisse, count(DISTINCT s.account_id), count(*),"
            + " cast(sum(s.cents) AS bigint) FROM caisse_closing k JOIN caisse_share s ON s.closing_id = k.id"
            + " WHERE k.month >= :first AND k.month < :end AND s.credited_at IS NOT NULL GROUP BY k.caisse"
            + " UNION ALL SELECT 'PURCHASES', s.kind, count(DISTINCT p.account_id), count(*),"
            + " cast(sum(p.cents) AS bigint) FROM purchase p JOIN caisse_seller s ON s.id = p.seller_id"
            + " WHERE p.made_at >= :begin AND p.made_at < :until GROUP BY s.kind"
            + " UNION ALL SELECT 'GROCERY_VISITS', g.grocery, count(DISTINCT g.household_ref), count(*),"
            + " cast(sum(v.paid_cents) AS bigint) FROM grocery_visit v JOIN grocery_access g ON g.id = v.access_id"
            + " WHERE v.made_at >= :begin AND v.made_at < :until GROUP BY g.grocery ORDER BY 1, 2";

    private final EntityManager database;

    FoodFigureRepository(EntityManager database) {
        this.database = database;
    }

    List<FoodRow> of(int year, ZoneId zone) {
        LocalDate first = LocalDate.of(year, 1, 1);
        LocalDate end = first.plusYears(1);
        return database
                .unwrap(Session.class)
                .createNativeQuery(FIGURES, Object[].class)
                .addScalar("what", String.class)
                .addScalar("part", String.class)
                .addScalar("households", Long.class)
                .addScalar("count", Long.class)
                .addScalar("cents", Long.class)
                .setParameter("first", first)
                .setParameter("end", end)
                .setParameter("begin", begin(first, zone))
                .setParameter("until", begin(end, zone))
                .stream()
                .map(FoodFigureRepository::row)
                .toList();
    }

    private static Instant begin(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }

    private static FoodRow row(Object[] row) {
        return new FoodRow(
                FoodRow.What.valueOf((String) row[0]),
                (String) row[1],
                (Long) row[2],
                (Long) row[3],
                Euros.ofCents((Long) row[4]),
                false);
    }
}
