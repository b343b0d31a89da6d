package org.solidarites.chassis.http;

import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationFailedException;
import io.vertx.core.VertxException;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.problem.CommonProblem;
import org.solidarites.chassis.problem.Refusal;

/** Tells a token that could not be checked, because Keycloak did not answer, from a bad one and from a fault of ours. */
public final class KeycloakFaults {

    private static final Duration SOON = Duration.ofSeconds(2);

    private KeycloakFaults() {}

    /** The refusal that this amounts to, or nothing if it has another cause. */
    static Optional<Refusal> find(@Nullable Throwable thrown) {
        boolean isBehind = thrown instanceof AuthenticationFailedException ? isBehind(thrown) : isOfKeycloak(thrown);
        return isBehind ? Optional.of(CommonProblem.UNAVAILABLE.refuse().retryAfter(SOON)) : Optional.empty();
    }

    /** Whether a look at a token failed because Keycloak could not be asked: it needs no other connection. */
    public static boolean isBehind(Throwable refused) {
        return isOfKeycloak(refused) || causes(refused).anyMatch(KeycloakFaults::isOfConnection);
    }

    private static boolean isOfKeycloak(@Nullable Throwable thrown) {
        return causes(thrown).anyMatch(OIDCException.class::isInstance);
    }

    private static Stream<Throwable> causes(@Nullable Throwable thrown) {
        return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause);
    }

    private static boolean isOfConnection(Throwable cause) {
        return cause instanceof IOException || cause instanceof TimeoutException || cause instanceof VertxException;
    }
}
