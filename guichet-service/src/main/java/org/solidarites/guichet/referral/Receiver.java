package org.solidarites.guichet.referral;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.identity.Caller;
import org.solidarites.chassis.identity.Role;

/**
 * Who is to receive the person: a desk or a partner organization.
 *
 * @param guichet code of the desk, for a senior space the one that hosts it; null for an organization
 * @param organization alias of the partner organization, or null
 * @param seniorSpace code of the senior space she is meant for, or null
 */
@Embeddable
record Receiver(
        @Nullable String guichet,
        @Nullable String organization,
        @Nullable String seniorSpace) {

    Receiver {
        if ((guichet == null) == (organization == null)) {
            throw new IllegalArgumentException("either a desk receives or an organization");
        }
    }

    /** Agents of the desk, and the clients of the organization. */
    boolean includes(Caller caller) {
        return guichet == null
                ? caller.has(Role.PARTNER) && caller.actsFor(organization)
                : caller.has(Role.AGENT) && caller.serves(guichet);
    }

    /** As the sender named it. */
    Destination destination() {
        return seniorSpace == null
                ? new Destination(guichet, organization, null)
                : new Destination(null, null, seniorSpace);
    }
}
