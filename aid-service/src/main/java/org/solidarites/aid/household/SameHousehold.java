package org.solidarites.aid.household;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;

/** Knows a household again whose members ask each for themselves, for the rooms that know only references. */
@ApplicationScoped
public class SameHousehold {

    private final HouseholdRepository households;

    SameHousehold(HouseholdRepository households) {
        this.households = households;
    }

    /**
     * The references under which somebody asks for a household of the same adults, by their dates of birth; that one among
     * them. Nothing where fewer than two live in it: many were born on one day, and who lives alone is known as a person.
     */
    public Set<UUID> references(UUID householdRef) {
        return households.ofSameAdults(householdRef);
    }
}
