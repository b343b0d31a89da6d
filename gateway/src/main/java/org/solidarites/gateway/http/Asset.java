package org.solidarites.gateway.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.solidarites.chassis.problem.CommonProblem;
import org.solidarites.gateway.problem.Problem;

/**
 * A file of the gateway's own, kept as bytes with its tag.
 *
 * @param type media type
 * @param etag strong tag of the bytes, in quotes
 * @param body the bytes
 */
public record Asset(String type, String etag, Buffer body) {

    // Short, because a new version of the suite brings new files under the same names.
    private static final String A_MINUTE = "public, max-age=60";

    /** Of bytes in memory. */
    public static Asset of(String type, byte[] bytes) {
        return new Asset(type, tagOf(bytes), Buffer.buffer(bytes));
    }

    /** Of a file on the class path, which must be there. */
    public static Asset ofClassPath(String type, String file) {
        try (InputStream in = Asset.class.getClassLoader().getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("not packaged: " + file);
            }
            return of(type, in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Answers GET and HEAD, with 304 to those who have it, and 405 to everything else. */
    public void serve(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (!isRead(request)) {
            refuseMethod(request);
            return;
        }
        HttpServerResponse response =
                context.response().putHeader(HttpHeaders.ETAG, etag).putHeader(HttpHeaders.CACHE_CONTROL, A_MINUTE);
        if (isKnown(etag, request)) {
            response.setStatusCode(304).end();
        } else {
            Compressible.mark(response, type);
            response.putHeader(HttpHeaders.CONTENT_TYPE, type).end(body);
        }
    }

    /** Whether the request only reads. */
    public static boolean isRead(HttpServerRequest request) {
        return request.method().equals(HttpMethod.GET) || request.method().equals(HttpMethod.HEAD);
    }

    /** Refuses the method of a request for something that can only be read. */
    public static void refuseMethod(HttpServerRequest request) {
        Problem.of(CommonProblem.METHOD_NOT_ALLOWED, request)
                .with("Allow", "GET, HEAD")
                .send(request.response());
    }

    /** Whether the one who asks has what has this tag ({@code If-None-Match}). */
    public static boolean isKnown(String etag, HttpServerRequest request) {
        String known = request.getHeader(HttpHeaders.IF_NONE_MATCH);
        return known != null && (known.contains(etag) || known.strip().equals("*"));
    }

    /** A strong tag of these bytes, in quotes. */
    public static String tagOf(byte[] bytes) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return "\"" + HexFormat.of().formatHex(hash, 0, 12) + "\"";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
