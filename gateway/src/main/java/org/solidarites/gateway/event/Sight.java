package org.solidarites.gateway.event;

import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.identity.Caller;
import org.solidarites.chassis.identity.Role;

/**
 * What somebody may see of the log.
 *
 * @param staff true for those who see everything
 * @param organization alias of the partner organization that somebody acts for, or null
 */
public record Sight(boolean staff, @Nullable String organization) {

    public static Sight of(Caller caller) {
        boolean partner = caller.has(Role.PARTNER);
        return new Sight(caller.hasAny(Role.COORDINATOR, Role.ADMIN), partner ? caller.organization() : null);
    }

    /** What a partner organization may see. */
    public static Sight ofOrganization(String alias) {
        return new Sight(false, alias);
    }

    boolean sees(LoggedEvent event) {
        return switch (event.seenBy()) {
            case EVERYBODY -> true;
            case ORGANIZATIONS -> staff || event.organizations().contains(organization);
            case STAFF -> staff;
        };
    }
}
