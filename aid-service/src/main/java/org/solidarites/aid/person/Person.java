package org.solidarites.aid.person;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** Somebody's identity in a table of its own, found only by the pseudonymous reference that a dossier holds. */
@Entity
@Table(name = "person")
class Person {

    /** What somebody names who was told of no identity yet. */
    static final long UNKNOWN = 0;

    @Id
    private UUID householdRef;

    @Version
    private long version = UNKNOWN + 1;

    @Embedded
    private Identity identity;

    private Instant toldAt;

    @SuppressWarnings("NullAway.Init") // for Hibernate, which fills the fields
    protected Person() {}

    Person(UUID householdRef, Identity identity, Instant now) {
        this.householdRef = householdRef;
        this.identity = identity;
        this.toldAt = now;
    }

    UUID householdRef() {
        return householdRef;
    }

    Identity identity() {
        return identity;
    }

    long version() {
        return version;
    }

    void replace(Identity newIdentity, Instant now) {
        identity = newIdentity;
        toldAt = now;
    }

    boolean isToldSince(Instant since) {
        return !toldAt.isBefore(since);
    }
}
