package org.solidarites.longevity.registration;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.solidarites.longevity.person.Person;

/** Who a registration is for, apart from it, so that it can be erased and read on its own. */
@Entity
@Table(name = "registration_person")
class RegisteredPerson {

    @Id
    private UUID registrationId;

    @Embedded
    private Person person;

    @SuppressWarnings("NullAway.Init") // for Hibernate, which fills the fields
    protected RegisteredPerson() {}

    RegisteredPerson(UUID registrationId, Person person) {
        this.registrationId = registrationId;
        this.person = person;
    }

    UUID registrationId() {
        return registrationId;
    }

    Person person() {
        return person;
    }
}
