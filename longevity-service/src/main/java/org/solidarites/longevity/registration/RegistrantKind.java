package org.solidarites.longevity.registration;

import org.solidarites.chassis.identity.Caller;
import org.solidarites.chassis.identity.Role;

/** In what capacity somebody registers a person. */
public enum RegistrantKind {
    /** The person herself. */
    SELF,
    /** Somebody who cares for the person, by a link that she gave. */
    CARER,
    /** An agent of the city, for the person. */
    AGENT,
    /** A partner association, for the person. */
    PARTNER;

    static RegistrantKind of(Caller caller) {
        if (caller.has(Role.AGENT)) {
            return AGENT;
        }
        return caller.has(Role.PARTNER) ? PARTNER : SELF;
    }
}
