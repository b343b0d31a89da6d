package org.solidarites.aid.person;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;

/** Who the person is. */
@ApplicationScoped
class IdentityHolding implements PersonalHolding {

    private final PersonRepository persons;

    IdentityHolding(PersonRepository persons) {
        this.persons = persons;
    }

    @Override
    public String name() {
        return "identity";
    }

    @Override
    public Optional<Object> held(DataSubject subject) {
        return persons.findByIdOptional(subject.householdRef()).map(Person::identity);
    }

    @Override
    public boolean touchedSince(DataSubject subject, Instant since) {
        return persons.findByIdOptional(subject.householdRef())
                .filter(person -> person.isToldSince(since))
                .isPresent();
    }

    @Override
    public int erase(DataSubject subject) {
        return persons.forget(subject.householdRef());
    }
}
