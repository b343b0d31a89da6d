package org.solidarites.longevity.registration;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import org.solidarites.chassis.problem.Refusal;
import org.solidarites.longevity.activity.Activities;
import org.solidarites.longevity.activity.Bookable;

/** What those who have a place, or are offered one, may say about it. What they let go is served to the next. */
@ApplicationScoped
class Answering {

    private final RegistrationRepository registrations;
    private final MovementRepository movements;
    private final Ending ending;
    private final WaitingList list;
    private final Presence presence;
    private final Activities activities;
    private final Clock clock;

    Answering(
            RegistrationRepository registrations,
            MovementRepository movements,
            Ending ending,
            WaitingList list,
            Presence presence,
            Activities activities,
            Clock clock) {
        this.registrations = registrations;
        this.movements = movements;
        this.ending = ending;
        this.list = list;
        this.presence = presence;
        this.activities = activities;
        this.clock = clock;
    }

    /**
     * Takes the place that was offered.
     *
     * @throws Refusal {@code ACTIVITY_STARTED}, {@code OFFER_EXPIRED}, {@code NO_OFFER}
     */
    Registration accept(Registration seen, RegistrantKind by) {
        Bookable activity = activities.takeInHand(seen.activityId());
        Instant now = clock.instant();
        Registration registration = inTime(seen, now);
        activity.checkNotStarted(now);
        registration.accept(now);
        movements.note(registration, MovementKind.ACCEPTED, MovedBy.of(by), now);
        return registrations.keep(registration);
    }

    /**
     * Does not want the place that was offered, and waits no more.
     *
     * @throws Refusal {@code ACTIVITY_STARTED}, {@code OFFER_EXPIRED}, {@code NO_OFFER}
     */
    Registration decline(Registration seen, RegistrantKind by) {
        Bookable activity = activities.takeInHand(seen.activityId());
        Instant now = clock.instant();
        Registration registration = inTime(seen, now);
        activity.checkNotStarted(now);
        registration.checkOffer(now);
        ending.end(registration, EndReason.DECLINED, MovementKind.DECLINED, MovedBy.of(by), now);
        list.serve(activity);
        return registration;
    }

    /**
     * Gives back the place, or the wait for one, and erases the person's data.
     *
     * @throws Refusal {@code REGISTRATION_STATE_FORBIDS}, {@code ACTIVITY_STARTED}
     */
    Registration cancel(Registration seen, RegistrantKind by) {
        Bookable activity = activities.takeInHand(seen.activityId());
        Instant now = clock.instant();
        Registration registration = registrations.again(seen);
        if (registration.state() != RegistrationState.CANCELLED) {
            activity.checkNotStarted(now);
        }
        ending.end(registration, EndReason.CANCELLED, MovementKind.CANCELLED, MovedBy.of(by), now);
        list.settle(activity);
        return registration;
    }

    /** An offer that seems to have run out may have run while the service was away. */
    private Registration inTime(Registration seen, Instant now) {
        Registration registration = registrations.again(seen);
        if (registration.isOverdue(now)) {
            presence.note();
            registrations.again(registration);
        }
        return registration;
    }
}
