package org.solidarites.foodcoop.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.solidarites.chassis.city.CityTime;
import org.solidarites.chassis.money.Euros;

/** What was bought and visited, week by week, in one query. */
@ApplicationScoped
class FoodFigureRepository {

    private static final String BOUGHT = "SELECT 'PURCHASES' AS what, s.kind AS part,"
            + " cast(date_trunc('week', p.made_at AT TIME ZONE :zone) AS date) AS week, p.account_id AS household,"
            + " s.id AS seller, count(*) AS count, cast(sum(p.cents) AS bigint) AS cents"
            + " FROM purchase p JOIN caisse_seller s ON s.id = p.seller_id"
            + " WHERE p.cancelled_at IS NULL AND p.made_at >= :begin AND p.made_at < :until GROUP BY 1, 2, 3, 4, 5"
            + " UNION ALL SELECT 'GROCERY_VISITS', g.grocery,"
            + " cast(date_trunc('week', v.made_at AT TIME ZONE :zone) AS date), g.household_ref,"
            + " cast(NULL AS uuid), count(*), cast(sum(v.paid_cents) AS bigint)"
            + " FROM grocery_visit v JOIN grocery_access g ON g.id = v.access_id"
            + " WHERE v.made_at >= :begin AND v.made_at < :until GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3";

    private final EntityManager database;

    FoodFigureRepository(EntityManager database) {
        this.database = database;
    }

    /** What was bought and visited between two moments, by kind and then by week. */
    List<Bought> between(Instant begin, Instant until) {
        return database
                .unwrap(Session.class)
                .createNativeQuery(BOUGHT, Object[].class)
                .addScalar("what", String.class)
                .addScalar("part", String.class)
                .addScalar("week", LocalDate.class)
                .addScalar("household", UUID.class)
                .addScalar("seller", UUID.class)
                .addScalar("count", Long.class)
                .addScalar("cents", Long.class)
                .setParameter("zone", CityTime.ZONE.getId())
                .setParameter("begin", begin)
                .setParameter("until", until)
                .stream()
                .map(FoodFigureRepository::bought)
                .toList();
    }

    private static Bought bought(Object[] row) {
        return new Bought(
                FoodRow.What.valueOf((String) row[0]),
                (String) row[1],
                (LocalDate) row[2],
                (UUID) row[3],
                (UUID) row[4],
                (Long) row[5],
                Euros.ofCents((Long) row[6]));
    }
}
