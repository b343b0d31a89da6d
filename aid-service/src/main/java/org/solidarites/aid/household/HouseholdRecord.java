package org.solidarites.aid.household;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A household's facts in their own table, found only by the pseudonymous reference that a dossier holds. */
@Entity
@Table(name = "household")
class HouseholdRecord {

    @Id
    private UUID householdRef;

    private String facts;

    /** Birth dates of those who live together, oldest first; null for who lives alone. */
    @SuppressWarnings("UnusedVariable") // the query looks by it
    private @Nullable List<LocalDate> adultsTogether;

    @SuppressWarnings("NullAway.Init") // for Hibernate, which fills the fields
    protected HouseholdRecord() {}

    HouseholdRecord(UUID householdRef, String facts, List<LocalDate> adults) {
        this.householdRef = householdRef;
        replace(facts, adults);
    }

    /** JSON text. */
    String facts() {
        return facts;
    }

    final void replace(String newFacts, List<LocalDate> adults) {
        facts = newFacts;
        adultsTogether = adults.size() < 2 ? null : adults.stream().sorted().toList();
    }
}
