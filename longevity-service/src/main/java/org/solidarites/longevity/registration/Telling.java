package org.solidarites.longevity.registration;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.solidarites.longevity.activity.Bookable;
import org.solidarites.longevity.activity.Registered;
import org.solidarites.longevity.activity.SessionChange;

/** Tells those who are registered, one by one, what changes at their activity. */
@ApplicationScoped
class Telling implements Registered {

    private final RegistrationRepository registrations;
    private final WaitingList list;
    private final Ending ending;
    private final Clock clock;

    Telling(RegistrationRepository registrations, WaitingList list, Ending ending, Clock clock) {
        this.registrations = registrations;
        this.list = list;
        this.ending = ending;
        this.clock = clock;
    }

    @Override
    public void activityCancelled(UUID activity) {
        Instant now = clock.instant();
        registrations
                .standing(activity)
                .forEach(registration -> ending.end(
                        registration, EndReason.ACTIVITY_CANCELLED, MovementKind.ENDED, MovedBy.SERVICE, now));
    }

    @Override
    public void sessionChanged(UUID activity, UUID session, SessionChange change) {
        registrations.standing(activity).forEach(registration -> {
            registration.sessionChanged(session, change);
            registrations.keep(registration);
        });
    }

    @Override
    public void placesAdded(Bookable activity) {
        list.settle(activity);
    }
}
