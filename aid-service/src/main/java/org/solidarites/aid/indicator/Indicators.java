package org.solidarites.aid.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.solidarites.aid.dossier.Dossiers;

/**
 * Puts the figures together. They count what happened until the end of last month and no more: who reads them from one day
 * to the next can not see who came between.
 */
@ApplicationScoped
class Indicators {

    private final Dossiers dossiers;
    private final IndicatorConfig config;
    private final Clock clock;
    private final Map<Integer, AidIndicatorView> known = new ConcurrentHashMap<>();

    Indicators(Dossiers dossiers, IndicatorConfig config, Clock clock) {
        this.dossiers = dossiers;
        this.config = config;
        this.clock = clock;
    }

    /** The figures of a year as they were put together last, explained in that language. */
    AidIndicatorView latest(int year, Locale language) {
        AidIndicatorView latest = known.get(year);
        Instant now = clock.instant();
        if (latest == null || !now.isBefore(latest.generatedAt().plus(config.keptFor()))) {
            latest = of(year, now);
            known.put(year, latest);
        }
        return latest.with(Definitions.in(language));
    }

    private AidIndicatorView of(int year, Instant now) {
        LocalDate first = LocalDate.of(year, Month.JANUARY, 1);
        LocalDate thisMonth = LocalDate.now(clock).withDayOfMonth(1);
        LocalDate end = first.plusYears(1).isBefore(thisMonth) ? first.plusYears(1) : thisMonth;
        return new AidIndicatorView(
                now, year, thisMonth, Publication.of(dossiers.figures(first, end, thisMonth)), Map.of());
    }

    /** This year in the city. */
    int thisYear() {
        return LocalDate.now(clock).getYear();
    }
}
