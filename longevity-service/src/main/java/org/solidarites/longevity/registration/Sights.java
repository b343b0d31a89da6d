package org.solidarites.longevity.registration;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.solidarites.chassis.identity.Caller;
import org.solidarites.longevity.carer.CarerLinks;
import org.solidarites.longevity.carer.CarerRight;
import org.solidarites.longevity.carer.Mandate;
import org.solidarites.longevity.space.SeniorSpaces;

/** Finds out what somebody may see: agents by their desks, residents by themselves and by links with carers. */
@ApplicationScoped
class Sights {

    private final SeniorSpaces spaces;
    private final CarerLinks carers;

    Sights(SeniorSpaces spaces, CarerLinks carers) {
        this.spaces = spaces;
        this.carers = carers;
    }

    Sight of(Caller caller) {
        return switch (RegistrantKind.of(caller)) {
            case AGENT ->
                new Sight(
                        caller, Set.copyOf(spaces.hostedBy(caller.guichets())), Set.of(), Set.of(), Set.of(), Set.of());
            case PARTNER -> new Sight(caller, Set.of(), Set.of(), Set.of(), Set.of(), Set.of());
            case SELF, CARER -> ofResident(caller);
        };
    }

    /** The links that a senior gave herself, ended ones too. */
    List<UUID> given(Caller senior) {
        return carers.givenBy(senior.subject());
    }

    private Sight ofResident(Caller caller) {
        List<Mandate> links = carers.inForceFor(caller.subject());
        Set<UUID> given = Set.copyOf(carers.givenBy(caller.subject()));
        return new Sight(
                caller,
                Set.of(),
                seniors(caller, links, CarerRight.SEE),
                mandates(given, links, CarerRight.SEE, CarerRight.BOOK),
                seniors(caller, links, CarerRight.BOOK),
                mandates(given, links, CarerRight.BOOK));
    }

    private static Set<String> seniors(Caller caller, List<Mandate> links, CarerRight right) {
        Set<String> seniors = new HashSet<>();
        seniors.add(caller.subject());
        for (Mandate link : links) {
            if (link.seniorSubject() != null && link.allows(right)) {
                seniors.add(link.seniorSubject());
            }
        }
        return seniors;
    }

    private static Set<UUID> mandates(Set<UUID> given, List<Mandate> links, CarerRight... anyOf) {
        Set<UUID> mandates = new HashSet<>(given);
        for (Mandate link : links) {
            if (List.of(anyOf).stream().anyMatch(link::allows)) {
                mandates.add(link.id());
            }
        }
        return mandates;
    }
}
