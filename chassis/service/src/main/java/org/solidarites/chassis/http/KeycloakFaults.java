package org.solidarites.chassis.http;

import io.quarkus.oidc.OIDCException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.problem.CommonProblem;
import org.solidarites.chassis.problem.Refusal;

/** Tells that Keycloak could not be asked for its keys, from a fault of ours: the token may be good, and nobody can say. */
final class KeycloakFaults {

    private static final Duration SOON = Duration.ofSeconds(2);

    private KeycloakFaults() {}

    /** The refusal that this amounts to, or nothing if it has another cause. */
    static Optional<Refusal> find(@Nullable Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof OIDCException) {
                return Optional.of(CommonProblem.UNAVAILABLE.refuse().retryAfter(SOON));
            }
        }
        return Optional.empty();
    }
}
