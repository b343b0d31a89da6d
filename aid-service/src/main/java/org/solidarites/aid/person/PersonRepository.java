package org.solidarites.aid.person;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class PersonRepository implements PanacheRepositoryBase<Person, UUID> {

    /** Those who were born on that day. */
    List<Person> bornOn(LocalDate day) {
        return list("identity.birthDate", day);
    }

    /** How many there were. */
    int forget(UUID householdRef) {
        return Math.toIntExact(delete("householdRef", householdRef));
    }

    /** Writes at once, so that the version is the new one. */
    Person keep(Person person) {
        persistAndFlush(person);
        return person;
    }
}
