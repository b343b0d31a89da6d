package org.solidarites.longevity.registration;

import java.util.Set;
import java.util.UUID;
import org.solidarites.chassis.identity.Caller;

/**
 * What somebody may see of the registrations, and whom she may act for.
 *
 * @param spaces the senior spaces that an agent's desks host
 * @param subjects residents whose own registrations she sees: herself, and seniors who let her
 * @param mandates links whose registrations she sees
 * @param actingSubjects those of the subjects for whom she may act
 * @param actingMandates those of the links by which she may act
 */
record Sight(
        Caller caller,
        Set<UUID> spaces,
        Set<String> subjects,
        Set<UUID> mandates,
        Set<String> actingSubjects,
        Set<UUID> actingMandates) {

    boolean sees(Registrant by, UUID space) {
        return reaches(by, space, subjects, mandates);
    }

    boolean actsFor(Registrant by, UUID space) {
        return reaches(by, space, actingSubjects, actingMandates);
    }

    private boolean reaches(Registrant by, UUID space, Set<String> residents, Set<UUID> links) {
        return by.is(caller)
                || spaces.contains(space)
                || (by.mandate() != null && links.contains(by.mandate()))
                || (by.kind() == RegistrantKind.SELF && residents.contains(by.subject()));
    }
}
