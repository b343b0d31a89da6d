package org.solidarites.guichet.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.city.Quartiers;
import org.solidarites.guichet.appointment.Appointments;
import org.solidarites.guichet.directory.GuichetKind;
import org.solidarites.guichet.directory.GuichetState;
import org.solidarites.guichet.directory.GuichetView;
import org.solidarites.guichet.directory.Guichets;
import org.solidarites.guichet.referral.Referrals;

/** Puts the figures of the other features together. */
@ApplicationScoped
class TakeUp {

    /** Places where people are received and helped to their rights; the others are places they are sent to. */
    private static final Set<GuichetKind> DESKS = Set.of(GuichetKind.CCAS, GuichetKind.GUICHET, GuichetKind.ANTENNE);

    private static final Duration WEEK = Duration.ofDays(7);

    private final Quartiers quartiers;
    private final Guichets guichets;
    private final Appointments appointments;
    private final Referrals referrals;
    private final IndicatorConfig config;
    private final Clock clock;
    private volatile @Nullable TakeUpView known;

    TakeUp(
            Quartiers quartiers,
            Guichets guichets,
            Appointments appointments,
            Referrals referrals,
            IndicatorConfig config,
            Clock clock) {
        this.quartiers = quartiers;
        this.guichets = guichets;
        this.appointments = appointments;
        this.referrals = referrals;
        this.config = config;
        this.clock = clock;
    }

    /** The figures as they were put together last, explained in that language. */
    TakeUpView latest(Locale language) {
        TakeUpView latest = known;
        if (latest == null || !clock.instant().isBefore(latest.generatedAt().plus(config.keptFor()))) {
            latest = now(language);
            known = latest;
        }
        return latest.with(Definitions.in(language));
    }

    private TakeUpView now(Locale language) {
        Instant now = clock.instant();
        List<GuichetView> desks = guichets.all().stream()
                .filter(place -> DESKS.contains(place.kind()) && place.state() == GuichetState.OPEN)
                .toList();
        return new TakeUpView(
                now,
                coverage(desks),
                guichets.openings(desks, now, now.plus(WEEK)),
                AppointmentRow.of(appointments.figures()),
                ReferralRow.of(referrals.figures()),
                Definitions.in(language));
    }

    private TakeUpView.Quartiers coverage(List<GuichetView> desks) {
        long covered = desks.stream().map(GuichetView::quartier).distinct().count();
        return new TakeUpView.Quartiers((int) covered, quartiers.all().size());
    }
}
