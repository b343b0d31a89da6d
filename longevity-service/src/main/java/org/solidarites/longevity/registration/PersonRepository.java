package org.solidarites.longevity.registration;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.solidarites.longevity.person.Person;

/** The one place that reads and writes who is registered. */
@ApplicationScoped
class PersonRepository implements PanacheRepositoryBase<RegisteredPerson, UUID> {

    void keep(UUID registration, Person person) {
        persist(new RegisteredPerson(registration, person));
    }

    void erase(UUID registration) {
        deleteById(registration);
    }

    /** The people of these registrations; who was erased is missing. */
    Map<UUID, Person> of(Collection<UUID> registrations) {
        return registrations.isEmpty()
                ? Map.of()
                : list("registrationId in ?1", registrations).stream()
                        .collect(Collectors.toUnmodifiableMap(
                                RegisteredPerson::registrationId, RegisteredPerson::person));
    }
}
