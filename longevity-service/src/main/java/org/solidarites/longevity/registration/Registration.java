package org.solidarites.longevity.registration;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.aggregate.Aggregate;
import org.solidarites.chassis.identity.Caller;
import org.solidarites.chassis.problem.Refusal;
import org.solidarites.longevity.LongevityProblem;
import org.solidarites.longevity.activity.Bookable;

/**
 * A place at an activity. It knows that it is somebody's but not whose: the person stands in a table of her own, and
 * here is only the key by which she is recognised.
 */
@Entity
@Table(name = "registration")
class Registration extends Aggregate {

    private UUID activityId;
    private UUID spaceId;

    @Enumerated(EnumType.STRING)
    private RegistrationState state;

    @SuppressWarnings("UnusedVariable") // queries compare it; it goes nowhere else
    private @Nullable String personKey;

    @Embedded
    private Registrant registrant;

    private @Nullable LocalDate consentOn;
    private Instant registeredAt;
    private @Nullable Instant cancelledAt;

    @SuppressWarnings("NullAway.Init") // for Hibernate, which fills the fields
    protected Registration() {}

    /** Gives the person a place that was found free. */
    static Registration confirm(
            Bookable activity, Registrant by, String personKey, @Nullable LocalDate consentOn, Instant now) {
        Registration registration = new Registration();
        registration.activityId = activity.id();
        registration.spaceId = activity.spaceId();
        registration.state = RegistrationState.CONFIRMED;
        registration.personKey = personKey;
        registration.registrant = by;
        registration.consentOn = consentOn;
        registration.registeredAt = now;
        registration.raise(new RegistrationEvents.Confirmed(registration.id(), activity.id()));
        return registration;
    }

    /**
     * Gives the place back. The key goes too, so that the person may register again.
     *
     * @throws Refusal {@code REGISTRATION_STATE_FORBIDS}
     */
    void cancel(Instant now) {
        if (!state.leadsTo(RegistrationState.CANCELLED)) {
            throw LongevityProblem.REGISTRATION_STATE_FORBIDS
                    .refuse()
                    .with("present", state)
                    .with("wanted", RegistrationState.CANCELLED);
        }
        state = RegistrationState.CANCELLED;
        personKey = null;
        cancelledAt = now;
        raise(new RegistrationEvents.Cancelled(id(), activityId));
    }

    /** Who made it sees it, and the agents of the desk that hosts the space; for all others it does not exist. */
    boolean isVisibleTo(Caller caller, Collection<UUID> spacesServed) {
        return registrant.is(caller) || spacesServed.contains(spaceId);
    }

    UUID activityId() {
        return activityId;
    }

    RegistrationView view(@Nullable Person person) {
        return new RegistrationView(
                id(), activityId, spaceId, state, registrant.kind(), person, consentOn, registeredAt, cancelledAt);
    }
}
