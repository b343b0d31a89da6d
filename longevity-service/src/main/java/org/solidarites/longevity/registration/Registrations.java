package org.solidarites.longevity.registration;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.solidarites.longevity.carer.CarerLinks;

/** What other features may ask about registrations. */
@ApplicationScoped
public class Registrations {

    private final RegistrationRepository registrations;
    private final CarerLinks carers;
    private final FigureRepository figures;

    Registrations(RegistrationRepository registrations, CarerLinks carers, FigureRepository figures) {
        this.registrations = registrations;
        this.carers = carers;
        this.figures = figures;
    }

    /** The activities at which somebody has a place who registered herself, or whom her carers registered. */
    public List<UUID> confirmedActivities(String subject) {
        return registrations.confirmedActivities(subject, carers.givenBy(subject));
    }

    /** Counts of people by the quartier of the senior space, registered before that moment. */
    public List<PeopleFigures> byQuartier(Instant end) {
        return figures.byQuartier(end);
    }

    /** The same by age band. */
    public List<PeopleFigures> byAge(Instant end) {
        return figures.byAge(end);
    }

    /** How many places there were at activities that began before that moment, and how many were taken; by quartier. */
    public List<PlaceFigures> places(Instant end) {
        return figures.places(end);
    }

    /** How long those waited who were given a place before that moment, at the median; null where nobody was. */
    public @Nullable Duration medianWait(Instant end) {
        return figures.medianWait(end);
    }

    /** How many were given a place after they waited, before that moment. */
    public long served(Instant end) {
        return figures.served(end);
    }
}
