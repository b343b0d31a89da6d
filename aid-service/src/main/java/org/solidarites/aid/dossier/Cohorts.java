package org.solidarites.aid.dossier;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.solidarites.aid.desk.Desks;
import org.solidarites.aid.household.HouseholdFacts;
import org.solidarites.aid.household.Households;

/** Tells which cohort a dossier counts in. */
@ApplicationScoped
class Cohorts {

    private final Households households;
    private final Desks desks;

    Cohorts(Households households, Desks desks) {
        this.households = households;
        this.desks = desks;
    }

    /** The cohort of a dossier on a day; nothing before its household is described. */
    Optional<Cohort> of(DossierCard dossier, LocalDate on) {
        String quartier =
                Optional.ofNullable(dossier.guichet()).flatMap(desks::quartier).orElse(null);
        return households
                .find(dossier.householdRef())
                .flatMap(facts -> Optional.ofNullable(facts.adults()).orElse(List.of()).stream()
                        .map(HouseholdFacts.Adult::birthDate)
                        .min(Comparator.naturalOrder()))
                .map(oldest -> new Cohort(AgeBand.of(oldest, on), quartier));
    }
}
