package org.solidarites.gateway.http;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which answers are sent compressed to those who take them so: what has a type that shrinks. The server compresses whatever is
 * not marked with an encoding of its own.
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

    /** Lets the server compress an answer of that media type, if it is one that shrinks, and keeps it from all others. */
    public static void mark(HttpServerResponse response, @Nullable String contentType) {
        if (contentType != null && TYPES.contains(typeIn(contentType))) {
            response.headers().remove(HttpHeaders.CONTENT_ENCODING);
            String others = response.headers().get(HttpHeaders.VARY);
            response.putHeader(HttpHeaders.VARY, others == null ? ACCEPT_ENCODING : others + ", " + ACCEPT_ENCODING);
        } else if (contentType != null) {
            response.putHeader(HttpHeaders.CONTENT_ENCODING, HttpHeaders.IDENTITY);
        }
    }

    private static String typeIn(String contentType) {
        int parameters = contentType.indexOf(';');
        return parameters < 0
                ? contentType
                : contentType.substring(0, parameters).strip();
    }

    /** The same for the answer of a service with these headers; one that it has encoded itself goes out as it is. */
    public static void mark(HttpServerResponse response, MultiMap answer) {
        if (answer.contains(HttpHeaders.CONTENT_ENCODING)) {
            response.headers().remove(HttpHeaders.CONTENT_ENCODING);
        } else {
            mark(response, answer.get(HttpHeaders.CONTENT_TYPE));
        }
    }
}
