package org.solidarites.chassis.identity;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who calls, as the checked token says.
 *
 * @param subject the token's {@code sub}: stable and opaque
 * @param roles realm roles, see {@link Role}
 * @param organization alias of the partner association that the caller acts for, or null
 * @param guichets codes of the desks that an agent serves
 */
public record Caller(
        String subject, Set<String> roles, @Nullable String organization, Set<String> guichets) {

    public Caller {
        roles = Set.copyOf(roles);
        guichets = Set.copyOf(guichets);
    }

    public boolean has(String role) {
        return roles.contains(role);
    }

    public boolean hasAny(String... anyOf) {
        return Set.of(anyOf).stream().anyMatch(roles::contains);
    }

    /** True for a partner of just that association. */
    public boolean actsFor(@Nullable String association) {
        return organization != null && organization.equals(association);
    }

    public boolean serves(String guichetCode) {
        return guichets.contains(guichetCode);
    }
}
