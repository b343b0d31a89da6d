package org.solidarites.longevity.registration;

import java.time.Instant;
import java.util.UUID;
import org.solidarites.chassis.event.CityEvent;
import org.solidarites.longevity.activity.SessionChange;

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

    /** Somebody waits for a place at an activity. */
    record Waiting(UUID registrationId, UUID activityId) implements RegistrationEvents {

        @Override
        public String type() {
            return "org.solidarites.registration.waiting.v1";
        }
    }

    /** Somebody who was referred to the senior space is registered there, or waits for a place. */
    record ReferralAnswered(UUID registrationId, UUID activityId, UUID referralId) implements RegistrationEvents {

        @Override
        public String type() {
            return "org.solidarites.registration.referral-answered.v1";
        }
    }

    /** Somebody who did not come several times without saying so is to be warned. */
    record AbsenceWarned(UUID registrationId, int absences) implements RegistrationEvents {

        @Override
        public String type() {
            return "org.solidarites.registration.absence-warned.v1";
        }
    }

    /** A place is held for somebody who waited, until then; told again when that moment moves. */
    record Offered(UUID registrationId, UUID activityId, Instant until) implements RegistrationEvents {

        @Override
        public String type() {
            return "org.solidarites.registration.offered.v1";
        }
    }

    /** An offer stayed without an answer. */
    record OfferRanOut(UUID registrationId, UUID activityId) implements RegistrationEvents {

        @Override
        public String type() {
            return "org.solidarites.registration.offer-ran-out.v1";
        }
    }

    /** A session of her activity is at another time, or does not take place: she is to be told. */
    record SessionChanged(UUID registrationId, UUID activityId, UUID sessionId, SessionChange change)
            implements RegistrationEvents {

        @Override
        public String type() {
            return "org.solidarites.registration.session-changed.v1";
        }
    }

    /** It has ended, and what it held is free again. */
    record Cancelled(UUID registrationId, UUID activityId, EndReason reason) implements RegistrationEvents {

        @Override
        public String type() {
            return "org.solidarites.registration.cancelled.v1";
        }
    }
}
