package org.solidarites.aid.household;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** A household's facts in their own table, found only by the pseudonymous reference that a dossier holds. */
@Entity
@Table(name = "household")
class HouseholdRecord {

    @Id
    private UUID householdRef;

    private String facts;

    @SuppressWarnings("NullAway.Init") // for Hibernate, which fills the fields
    protected HouseholdRecord() {}

    HouseholdRecord(UUID householdRef, String facts) {
        this.householdRef = householdRef;
        this.facts = facts;
    }

    /** JSON text. */
    String facts() {
        return facts;
    }

    void replace(String newFacts) {
        facts = newFacts;
    }
}
