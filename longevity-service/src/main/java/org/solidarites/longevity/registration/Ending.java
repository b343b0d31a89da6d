package org.solidarites.longevity.registration;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Ends registrations: with the end, the person's data go. */
@ApplicationScoped
class Ending {

    private final RegistrationRepository registrations;
    private final PersonRepository people;
    private final MovementRepository movements;

    Ending(RegistrationRepository registrations, PersonRepository people, MovementRepository movements) {
        this.registrations = registrations;
        this.people = people;
        this.movements = movements;
    }

    Registration end(Registration registration, EndReason reason, MovementKind kind, MovedBy by, Instant now) {
        registration.end(reason, now);
        people.erase(registration.id());
        movements.note(registration, kind, by, now);
        return registrations.keep(registration);
    }
}
