package org.solidarites.aid.person;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Knows a person again who asks several times, for the rooms that know only references. */
@ApplicationScoped
public class SamePerson {

    private final PersonRepository persons;

    SamePerson(PersonRepository persons) {
        this.persons = persons;
    }

    /**
     * The references under which somebody of the same name and date of birth asks: that one, and others if her identity
     * was told. Case, accents and what stands between the parts of a name do not count.
     */
    public Set<UUID> references(UUID householdRef) {
        return persons.findByIdOptional(householdRef)
                .map(one -> persons.bornOn(one.identity().birthDate()).stream()
                        .filter(other -> other.identity().isAlike(one.identity()))
                        .map(Person::householdRef)
                        .collect(Collectors.toSet()))
                .orElse(Set.of(householdRef));
    }
}
