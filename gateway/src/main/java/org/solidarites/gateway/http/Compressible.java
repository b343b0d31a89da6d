package org.solidarites.gateway.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which answers are sent compressed to those who take them so. The server compresses whatever is not marked, and Quarkus marks
 * every answer at first, so that streams of events are never held back.
 */
public final class Compressible {

    private static final Set<String> TYPES = Set.of(
            "application/json",
            "application/problem+json",
            "application/ld+json",
            "application/geo+json",
            "text/csv",
            "text/html",
            "text/css",
            "text/javascript",
            "text/calendar",
            "image/svg+xml");

    private static final String ACCEPT_ENCODING = "Accept-Encoding";

    private Compressible() {}

    /** Lets the server compress an answer of that media type, if it is one that shrinks. */
    public static void mark(HttpServerResponse response, @Nullable String contentType) {
        if (contentType != null && TYPES.contains(contentType.split(";", 2)[0].strip())) {
            response.headers().remove(HttpHeaders.CONTENT_ENCODING);
            String others = response.headers().get(HttpHeaders.VARY);
            response.putHeader(HttpHeaders.VARY, others == null ? ACCEPT_ENCODING : others + ", " + ACCEPT_ENCODING);
        }
    }
}
