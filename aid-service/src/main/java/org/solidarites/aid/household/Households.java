package org.solidarites.aid.household;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The households that dossiers are about, apart from the dossiers. */
@ApplicationScoped
public class Households {

    private final HouseholdRepository households;
    private final ObjectMapper json;

    Households(HouseholdRepository households, ObjectMapper json) {
        this.households = households;
        this.json = json;
    }

    /** Keeps the facts, in place of those kept before. */
    public void keep(UUID householdRef, HouseholdFacts facts) {
        String written = write(facts);
        List<LocalDate> adults = facts.adultBirthDates();
        households
                .findByIdOptional(householdRef)
                .ifPresentOrElse(
                        known -> known.replace(written, adults),
                        () -> households.persist(new HouseholdRecord(householdRef, written, adults)));
    }

    /** The facts, once there are some. */
    public Optional<HouseholdFacts> find(UUID householdRef) {
        return households.findByIdOptional(householdRef).map(known -> read(known.facts()));
    }

    private String write(HouseholdFacts facts) {
        try {
            return json.writeValueAsString(facts);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("household facts can not be written", unwritable);
        }
    }

    private HouseholdFacts read(String facts) {
        try {
            return json.readValue(facts, HouseholdFacts.class);
        } catch (JsonProcessingException unreadable) {
            // Without the cause, whose message would quote the facts.
            throw new IllegalStateException("household facts can not be read");
        }
    }
}
