package org.solidarites.longevity.registration;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.solidarites.longevity.activity.PlacesTaken;

/** Tells the activities how many of their places are taken. */
@ApplicationScoped
class RegisteredPlaces implements PlacesTaken {

    private final RegistrationRepository registrations;

    RegisteredPlaces(RegistrationRepository registrations) {
        this.registrations = registrations;
    }

    @Override
    public Map<UUID, Integer> at(Collection<UUID> activities) {
        return activities.isEmpty() ? Map.of() : registrations.held(activities);
    }
}
