package org.solidarites.aid.dossier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.solidarites.aid.dossier.DossierFigures.By;
import org.solidarites.chassis.city.CityTime;
import org.solidarites.chassis.money.Euros;

/** Counts dossiers; only what is said of nobody in particular. */
@ApplicationScoped
class FigureRepository {

    /** The decision that stood on that day: what changed it since must not be seen by who reads twice in a month. */
    private static final String FIGURES = """
            SELECT aid,
                   CASE WHEN GROUPING(quartier) = 0 THEN 'QUARTIER' WHEN GROUPING(age_band) = 0 THEN 'AGE_BAND' ELSE 'AID' END,
                   CASE WHEN GROUPING(quartier) = 0 THEN quartier WHEN GROUPING(age_band) = 0 THEN age_band ELSE aid END,
                   count(*),
                   count(*) FILTER (WHERE decision = 'GRANTED'),
                   count(*) FILTER (WHERE decision = 'REFUSED'),
                   count(*) FILTER (WHERE decision = 'IMPLICITLY_REJECTED'),
                   CAST(coalesce(sum(amount_cents) FILTER (WHERE decision = 'GRANTED'), 0) AS bigint),
                   percentile_cont(0.5) WITHIN GROUP (ORDER BY days),
                   percentile_cont(0.9) WITHIN GROUP (ORDER BY days)
              FROM (SELECT aid, decided.amount_cents, decided.decision, decided.decided_on - received_on AS days,
                           coalesce(quartier, 'unknown') AS quartier,
                           coalesce(age_band, 'unknown') AS age_band
                      FROM dossier LEFT JOIN LATERAL (
                           SELECT amount_cents,
                                  CASE step WHEN 'REFORMED' THEN 'GRANTED' WHEN 'GRANT_WITHDRAWN' THEN 'REFUSED'
                                      WHEN 'REJECTED_BY_SILENCE' THEN 'IMPLICITLY_REJECTED' ELSE step END AS decision,
                                  CASE step WHEN 'REJECTED_BY_SILENCE' THEN silence_on
                                      ELSE CAST(taken_at AT TIME ZONE :zone AS date) END AS decided_on
                             FROM dossier_step
                            WHERE dossier_id = dossier.id AND CAST(taken_at AT TIME ZONE :zone AS date) < :asOf
                                  AND step IN ('GRANTED', 'REFUSED', 'REJECTED_BY_SILENCE', 'REFORMED', 'GRANT_WITHDRAWN')
                            ORDER BY place DESC LIMIT 1) AS decided ON true
                     WHERE received_on >= :from AND received_on < :until) AS received
             GROUP BY GROUPING SETS ((aid), (aid, quartier), (aid, age_band))""";

    private final EntityManager database;

    FigureRepository(EntityManager database) {
        this.database = database;
    }

    /** What became of the dossiers that were received in a time, as far as it happened before a day. */
    List<DossierFigures> of(LocalDate from, LocalDate until, LocalDate asOf) {
        List<?> rows = database.createNativeQuery(FIGURES)
                .setParameter("from", from)
                .setParameter("until", until)
                .setParameter("asOf", asOf)
                .setParameter("zone", CityTime.ZONE.getId())
                .getResultList();
        return rows.stream().map(row -> figures((Object[]) row)).toList();
    }

    private static DossierFigures figures(@Nullable Object[] row) {
        return new DossierFigures(
                String.valueOf(row[0]),
                By.valueOf(String.valueOf(row[1])),
                String.valueOf(row[2]),
                count(row[3]),
                count(row[4]),
                count(row[5]),
                count(row[6]),
                Euros.ofCents(count(row[7])),
                days(row[8]),
                days(row[9]));
    }

    private static long count(@Nullable Object value) {
        return value instanceof Number number ? number.longValue() : 0;
    }

    private static @Nullable BigDecimal days(@Nullable Object value) {
        return value instanceof Number number
                ? BigDecimal.valueOf(number.doubleValue()).setScale(1, RoundingMode.HALF_UP)
                : null;
    }
}
