package org.solidarites.chassis.http;

import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationFailedException;
import io.vertx.core.VertxException;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.problem.CommonProblem;
import org.solidarites.chassis.problem.Refusal;

/** Tells that Keycloak could not be asked for its keys, from a bad token and from a fault of ours: the token may be good, and nobody can say. */
public final class KeycloakFaults {

    private static final Duration SOON = Duration.ofSeconds(2);

    private KeycloakFaults() {}

    /** The refusal that this amounts to, or nothing if it has another cause. */
    static Optional<Refusal> find(@Nullable Throwable thrown) {
        return isBehind(thrown) ? Optional.of(CommonProblem.UNAVAILABLE.refuse().retryAfter(SOON)) : Optional.empty();
    }

    /** Whether this happened because Keycloak could not be asked. */
    public static boolean isBehind(@Nullable Throwable thrown) {
        boolean isOfToken = thrown instanceof AuthenticationFailedException;
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            // to look at a token needs no other connection than that to Keycloak
            if (cause instanceof OIDCException || (isOfToken && isOfConnection(cause))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOfConnection(Throwable cause) {
        return cause instanceof IOException || cause instanceof TimeoutException || cause instanceof VertxException;
    }
}
