package org.solidarites.gateway.token;

import io.netty.channel.Channel;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Objects;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.logging.Logger;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.lang.UnresolvableKeyException;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.http.KeycloakFaults;
import org.solidarites.gateway.http.EveryAnswer;

/** Finds who sends a request: by memory, or by asking quarkus-oidc about signature, issuer, audience and times. */
@Singleton
public class TokenCheck {

    private static final Logger LOG = Logger.getLogger(TokenCheck.class);

    private final TokenMemory memory;

    TokenCheck(TokenMemory memory) {
        this.memory = memory;
    }

    /** What is known without a look at the token; null if it has to be verified. */
    public @Nullable Finding recall(HttpServerRequest request) {
        String credentials = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (credentials == null) {
            return Finding.NONE;
        }
        Channel channel = ((ConnectionBase) request.connection()).channel();
        TokenHash hash = TokenHash.of(credentials, channel);
        Finding finding = memory.find(hash);
        if (finding != null && finding.verdict() == Finding.Verdict.GOOD) {
            hash.keep(credentials, channel);
        }
        return finding;
    }

    /** Verifies the token, which {@link #recall} did not know, of a request that Quarkus has begun to authenticate; never fails. */
    public Future<Finding> verify(RoutingContext context) {
        String credentials = Objects.requireNonNull(context.request().getHeader(HttpHeaders.AUTHORIZATION));
        TokenHash hash = TokenHash.of(credentials);
        // Quarkus would answer a bad token itself, with an empty body.
        context.remove(QuarkusHttpUser.AUTH_FAILURE_HANDLER);
        Promise<Finding> finding = Promise.promise();
        QuarkusHttpUser.getSecurityIdentity(context, null)
                .subscribe()
                .with(
                        identity -> {
                            Finding found = read(identity, credentials);
                            memory.remember(hash, found);
                            finding.complete(found);
                        },
                        failure -> {
                            if (isForGood(failure)) {
                                memory.remember(hash, Finding.BAD);
                            }
                            finding.complete(read(failure, context.request()));
                        });
        return finding.future();
    }

    // Credentials that are no bearer token leave the bearer anonymous. What was found of anything else that the request
    // shows, such as a session of the site, is not found of them.
    private static Finding read(@Nullable SecurityIdentity identity, String credentials) {
        return identity != null
                        && identity.getPrincipal() instanceof JsonWebToken token
                        && credentials.endsWith(" " + token.getRawToken())
                ? Finding.good(Bearers.of(token))
                : Finding.BAD;
    }

    /** Whether the next look would find the same: a key that is not known may be in a moment. */
    private static boolean isForGood(Throwable failure) {
        boolean isInvalid = false;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnresolvableKeyException) {
                return false;
            }
            isInvalid |= cause instanceof InvalidJwtException;
        }
        return isInvalid;
    }

    private static Finding read(Throwable failure, HttpServerRequest request) {
        if (!KeycloakFaults.isBehind(failure)) {
            return Finding.BAD;
        }
        LOG.warnf(
                "tokens can not be checked: %s, request %s",
                failure.getClass().getSimpleName(), EveryAnswer.idOf(request));
        return Finding.UNKNOWN;
    }
}
