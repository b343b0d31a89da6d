package org.solidarites.aid.household;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

@ApplicationScoped
class HouseholdRepository implements PanacheRepositoryBase<HouseholdRecord, UUID> {

    /** The references of all households in which just those live together who live together in that one. */
    Set<UUID> ofSameAdults(UUID householdRef) {
        List<?> found = getEntityManager()
                .createNativeQuery("""
                        SELECT other.household_ref FROM household one JOIN household other USING (adults_together)
                        WHERE one.household_ref = :ref""", UUID.class)
                .setParameter("ref", householdRef)
                .getResultList();
        return found.stream().map(UUID.class::cast).collect(Collectors.toSet());
    }
}
