package org.solidarites.gateway.http;

import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.problem.CommonAdvice;
import org.solidarites.gateway.problem.Problem;

/**
 * Says with a problem that what follows the path can not be read. Quarkus would look itself, before everything else, and
 * answer with nothing but a status: the {@code Gateway} tells it not to.
 */
@Singleton
class ReadableAddresses implements Threshold.Check {

    @Override
    public @Nullable Problem refusal(HttpServerRequest request) {
        String query = request.query();
        if (query == null || isReadable(query)) {
            return null;
        }
        return Problem.malformed(CommonAdvice.ADDRESS, request);
    }

    private static boolean isReadable(String query) {
        try {
            new URI("/?" + query);
            // java.net.URI takes letters of all alphabets as they stand; an address of HTTP has none.
            return query.chars().allMatch(letter -> letter < 0x7f);
        } catch (URISyntaxException unreadable) {
            return false;
        }
    }
}
