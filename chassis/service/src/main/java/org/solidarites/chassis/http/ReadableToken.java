package org.solidarites.chassis.http;

import io.quarkus.security.AuthenticationFailedException;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses a bearer token that has not the three parts of a signed one: some others are an accident for quarkus-oidc. */
@Singleton
class ReadableToken {

    private static final Pattern OTHER_SCHEME_OR_SIGNED =
            Pattern.compile("(?i)(?!bearer ).*|bearer +[^.]+\\.[^.]+\\.[^.]+");

    /** Before anybody looks who it is. */
    @ServerRequestFilter(preMatching = true)
    void check(HttpHeaders headers) {
        for (String credentials : headers.getRequestHeader(HttpHeaders.AUTHORIZATION)) {
            if (!OTHER_SCHEME_OR_SIGNED.matcher(credentials).matches()) {
                throw new AuthenticationFailedException();
            }
        }
    }
}
