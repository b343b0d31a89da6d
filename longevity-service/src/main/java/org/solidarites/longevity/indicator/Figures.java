package org.solidarites.longevity.indicator;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.solidarites.chassis.city.CityTime;
import org.solidarites.chassis.problem.Advice;
import org.solidarites.chassis.published.WeeklyFigures;
import org.solidarites.longevity.registration.Registrations;
import org.solidarites.longevity.space.Coverage;
import org.solidarites.longevity.space.SeniorSpaces;

/**
 * Puts the figures together once a week: people are counted up to the end of last Sunday, and what was given out stays
 * the same all week and for every instance (docs/decisions/0014).
 */
@ApplicationScoped
class Figures {

    /** Of how the figures are written: another shape of {@link LongevityView} is another format. */
    private static final int FORMAT = 2;

    private final Registrations registrations;
    private final SeniorSpaces spaces;
    private final WeeklyFigures<LongevityView> weekly;
    private final Clock clock;

    Figures(Registrations registrations, SeniorSpaces spaces, EntityManager database, ObjectMapper json, Clock clock) {
        this.registrations = registrations;
        this.spaces = spaces;
        this.weekly = new WeeklyFigures<>(LongevityView.class, FORMAT, database, json, clock);
        this.clock = clock;
    }

    /** The figures of this week, explained in that language. */
    @Transactional
    LongevityView latest(Locale language) {
        return weekly.latest(this::compute).with(definitions(language));
    }

    private LongevityView compute(LocalDate until) {
        Instant end = until.plusDays(1).atStartOfDay(CityTime.ZONE).toInstant();
        Coverage coverage = spaces.coverage();
        return new LongevityView(
                clock.instant(),
                until,
                coverage.quartiersWithOpenSpace(),
                coverage.quartiers(),
                Days.of(registrations.served(end), registrations.medianWait(end)),
                registrations.places(end).stream().map(PlaceRow::of).toList(),
                registrations.byQuartier(end).stream().map(PeopleRow::of).toList(),
                registrations.byAge(end).stream().map(PeopleRow::of).toList(),
                Map.of());
    }

    private static Map<String, String> definitions(Locale language) {
        Map<String, String> definitions = new TreeMap<>();
        for (FigureWords figure : FigureWords.values()) {
            definitions.put(figure.field(), Advice.of(figure).in(language));
        }
        return definitions;
    }
}
