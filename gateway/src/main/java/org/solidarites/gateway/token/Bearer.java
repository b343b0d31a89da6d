package org.solidarites.gateway.token;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who a verified token speaks for, as far as the door needs to know.
 *
 * @param subject of the token
 * @param client the Keycloak client that the token was given to
 * @param organizationAlias the partner association, if it is one's token
 * @param planName the plan that Keycloak gave the client, if any
 * @param isProgram whether the client speaks for itself, and not for a person
 * @param expires when the token runs out
 */
public record Bearer(
        String subject,
        String client,
        @Nullable String organizationAlias,
        @Nullable String planName,
        boolean isProgram,
        Instant expires) {

    /** The partner association. */
    public Optional<String> organization() {
        return Optional.ofNullable(organizationAlias);
    }

    /** The plan that Keycloak gave the client. */
    public Optional<String> plan() {
        return Optional.ofNullable(planName);
    }
}
