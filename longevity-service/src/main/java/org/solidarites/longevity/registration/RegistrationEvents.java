package org.solidarites.longevity.registration;

import java.util.UUID;
import org.solidarites.chassis.event.CityEvent;

/** What the city is told of registrations: references only; who the person is stays here. */
public sealed interface RegistrationEvents extends CityEvent {

    UUID registrationId();

    @Override
    default UUID subject() {
        return registrationId();
    }

    /** Somebody has a place at an activity. */
    record Confirmed(UUID registrationId, UUID activityId) implements RegistrationEvents {

        @Override
        public String type() {
            return "org.solidarites.registration.confirmed.v1";
        }
    }

    /** The place is free again. */
    record Cancelled(UUID registrationId, UUID activityId) implements RegistrationEvents {

        @Override
        public String type() {
            return "org.solidarites.registration.cancelled.v1";
        }
    }
}
