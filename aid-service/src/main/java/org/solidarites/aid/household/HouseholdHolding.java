package org.solidarites.aid.household;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.solidarites.aid.person.DataSubject;
import org.solidarites.aid.person.PersonalHolding;

/** With whom the person lives, and from what. */
@ApplicationScoped
class HouseholdHolding implements PersonalHolding {

    private final Households households;
    private final HouseholdRepository records;

    HouseholdHolding(Households households, HouseholdRepository records) {
        this.households = households;
        this.records = records;
    }

    @Override
    public String name() {
        return "household";
    }

    @Override
    public Optional<Object> held(DataSubject subject) {
        return households.find(subject.householdRef()).map(facts -> facts);
    }

    @Override
    public int erase(DataSubject subject) {
        return Math.toIntExact(records.delete("householdRef", subject.householdRef()));
    }
}
