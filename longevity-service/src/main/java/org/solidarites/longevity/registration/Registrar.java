package org.solidarites.longevity.registration;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.city.CityTime;
import org.solidarites.chassis.problem.FieldError;
import org.solidarites.chassis.problem.Refusal;
import org.solidarites.longevity.LongevityProblem;
import org.solidarites.longevity.activity.Activities;
import org.solidarites.longevity.activity.Bookable;

/**
 * Gives places and takes them back. Both happen while the activity is in hand, one transaction after the other, so that
 * no place is given twice and none is lost; whoever waits for a place would be served at the same point.
 */
@ApplicationScoped
class Registrar {

    private final RegistrationRepository registrations;
    private final PersonRepository people;
    private final PersonKeys keys;
    private final Activities activities;
    private final Clock clock;

    Registrar(
            RegistrationRepository registrations,
            PersonRepository people,
            PersonKeys keys,
            Activities activities,
            Clock clock) {
        this.registrations = registrations;
        this.people = people;
        this.keys = keys;
        this.activities = activities;
        this.clock = clock;
    }

    /**
     * Registers a person.
     *
     * @throws Refusal {@code CONSENT_MISSING}, {@code CONSENT_IN_THE_FUTURE}, {@code ACTIVITY_NOT_FOUND}, {@code
     *     ACTIVITY_STARTED}, what {@link Eligibility} says, {@code ALREADY_REGISTERED}, {@code ACTIVITY_FULL}
     */
    Registration register(UUID activityId, NewRegistration request, Registrant by) {
        LocalDate today = LocalDate.now(clock);
        LocalDate consentOn = consentOn(request.consent(), by, today);
        Bookable activity = activities.takeInHand(activityId);
        checkNotStarted(activity);
        Eligibility.check(activity, request, today);
        String personKey = keys.of(request.person());
        checkFirst(activityId, personKey, by);
        checkPlaceLeft(activity);
        Registration registration =
                registrations.keep(Registration.confirm(activity, by, personKey, consentOn, clock.instant()));
        people.keep(registration.id(), request.person());
        return registration;
    }

    /**
     * Cancels a registration, frees its place and erases the person's data.
     *
     * @throws Refusal {@code REGISTRATION_STATE_FORBIDS}, {@code ACTIVITY_STARTED}
     */
    Registration cancel(Registration seen) {
        Bookable activity = activities.takeInHand(seen.activityId());
        Registration registration = registrations.again(seen);
        registration.cancel(clock.instant());
        checkNotStarted(activity);
        people.erase(registration.id());
        return registrations.keep(registration);
    }

    /** The day of the consent, which nobody needs for herself. */
    private static @Nullable LocalDate consentOn(@Nullable Consent consent, Registrant by, LocalDate today) {
        if (consent == null ? by.isSomebodyElse() : !consent.given()) {
            throw LongevityProblem.CONSENT_MISSING
                    .refuse()
                    .at(FieldError.inBody(consent == null ? "consent" : "consent/given"));
        }
        if (consent != null && consent.on().isAfter(today)) {
            throw LongevityProblem.CONSENT_IN_THE_FUTURE
                    .refuse()
                    .with("date", consent.on())
                    .at(FieldError.inBody("consent/on"));
        }
        return consent == null ? null : consent.on();
    }

    private void checkNotStarted(Bookable activity) {
        if (!clock.instant().isBefore(activity.startsAt())) {
            throw LongevityProblem.ACTIVITY_STARTED
                    .refuse()
                    .with("startsAt", activity.startsAt().atZone(CityTime.ZONE).toOffsetDateTime());
        }
    }

    private void checkFirst(UUID activity, String personKey, Registrant by) {
        boolean isTwice = registrations.holds(activity, personKey)
                || (!by.isSomebodyElse() && registrations.holdsForSelf(activity, by.subject()));
        if (isTwice) {
            throw LongevityProblem.ALREADY_REGISTERED.refuse().at(FieldError.inBody("person"));
        }
    }

    private void checkPlaceLeft(Bookable activity) {
        int taken = registrations.confirmed(List.of(activity.id())).getOrDefault(activity.id(), 0);
        if (taken >= activity.capacity()) {
            throw LongevityProblem.ACTIVITY_FULL.refuse().with("capacity", activity.capacity());
        }
    }
}
