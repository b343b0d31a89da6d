package org.solidarites.aid.person;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.http.Versions;
import org.solidarites.chassis.problem.Refusal;

/** The identities of those who ask. */
@ApplicationScoped
class Persons {

    private final PersonRepository persons;
    private final Clock clock;

    Persons(PersonRepository persons, Clock clock) {
        this.persons = persons;
        this.clock = clock;
    }

    /** Who it is, once it was told. */
    Optional<Person> find(UUID householdRef) {
        return persons.findByIdOptional(householdRef);
    }

    /**
     * Keeps an identity in place of the one that was read; {@code "0"} stands for none.
     *
     * @throws Refusal {@code VERSION_REQUIRED}, {@code STALE_VERSION}, those of {@link IdentityCheck}
     */
    Person keep(UUID householdRef, Identity identity, @Nullable String ifMatch) {
        Optional<Person> known = find(householdRef);
        Versions.require(ifMatch, known.map(Person::version).orElse(Person.UNKNOWN));
        IdentityCheck.check(identity, LocalDate.now(clock));
        known.ifPresent(person -> person.replace(identity, clock.instant()));
        return persons.keep(known.orElseGet(() -> new Person(householdRef, identity, clock.instant())));
    }
}
