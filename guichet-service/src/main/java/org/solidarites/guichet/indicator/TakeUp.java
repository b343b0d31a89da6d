package org.solidarites.guichet.indicator;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.solidarites.chassis.city.CityTime;
import org.solidarites.chassis.city.Quartiers;
import org.solidarites.chassis.published.WeeklyFigures;
import org.solidarites.guichet.appointment.Appointments;
import org.solidarites.guichet.directory.GuichetKind;
import org.solidarites.guichet.directory.GuichetState;
import org.solidarites.guichet.directory.GuichetView;
import org.solidarites.guichet.directory.Guichets;
import org.solidarites.guichet.referral.Referrals;

/**
 * Puts the figures of the other features together, once a week: people are counted up to the end of last Sunday, and
 * what was given out stays the same all week and for every instance. Who reads twice in a week learns nothing of whoever
 * came in between, and what two weeks differ by is not one day's few people.
 */
@ApplicationScoped
class TakeUp {

    /** Places where people are received and helped to their rights; the others are places they are sent to. */
    private static final Set<GuichetKind> DESKS = Set.of(GuichetKind.CCAS, GuichetKind.GUICHET, GuichetKind.ANTENNE);

    private static final Duration WEEK = Duration.ofDays(7);

    /** Of how the figures are written: another shape of {@link TakeUpView} is another format. */
    private static final int FORMAT = 1;

    private final Quartiers quartiers;
    private final Guichets guichets;
    private final Appointments appointments;
    private final Referrals referrals;
    private final WeeklyFigures<TakeUpView> weekly;
    private final Clock clock;

    TakeUp(
            Quartiers quartiers,
            Guichets guichets,
            Appointments appointments,
            Referrals referrals,
            EntityManager database,
            ObjectMapper json,
            Clock clock) {
        this.quartiers = quartiers;
        this.guichets = guichets;
        this.appointments = appointments;
        this.referrals = referrals;
        this.weekly = new WeeklyFigures<>(TakeUpView.class, FORMAT, database, json, clock);
        this.clock = clock;
    }

    /** The figures of this week, explained in that language. */
    @Transactional
    TakeUpView latest(Locale language) {
        return weekly.latest(this::compute).with(Definitions.in(language));
    }

    private TakeUpView compute(LocalDate until) {
        Instant now = clock.instant();
        Instant end = until.plusDays(1).atStartOfDay(CityTime.ZONE).toInstant();
        List<GuichetView> desks = guichets.all().stream()
                .filter(place -> DESKS.contains(place.kind()) && place.state() == GuichetState.OPEN)
                .toList();
        return new TakeUpView(
                now,
                until,
                coverage(desks),
                guichets.openings(desks, now, now.plus(WEEK)),
                AppointmentRow.of(appointments.figures(end)),
                ReferralRow.of(referrals.figures(end)),
                ThemeRow.of(referrals.byTheme(end)),
                Map.of());
    }

    private TakeUpView.Quartiers coverage(List<GuichetView> desks) {
        long covered = desks.stream().map(GuichetView::quartier).distinct().count();
        return new TakeUpView.Quartiers((int) covered, quartiers.all().size());
    }
}
