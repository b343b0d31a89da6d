package org.solidarites.gateway.cache;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.solidarites.gateway.http.Asset;
import org.solidarites.gateway.http.Compressible;

/**
 * An answer as the service gave it, with what lets others keep it too.
 *
 * @param headers content type, tag and links; how long it may be kept and what it depends on
 * @param body the bytes
 * @param generation of the service's data at the moment at which it was asked
 */
record KeptAnswer(Map<String, String> headers, Buffer body, long generation) {

    private static final List<CharSequence> OF_THE_CONTENT =
            List.of(HttpHeaders.CONTENT_TYPE, HttpHeaders.CONTENT_DISPOSITION, HttpHeaders.CONTENT_LANGUAGE, "Link");
    /** To be kept, but asked about each time: that is answered from memory. */
    private static final String REVALIDATED = "public, no-cache";

    private static final String DEPENDS_ON = "Accept, Accept-Language, Authorization, Origin";

    /** What a service answered; a tag is made of the bytes where it gave none. */
    static KeptAnswer of(MultiMap given, Buffer body, long generation) {
        Map<String, String> kept = new LinkedHashMap<>();
        for (CharSequence name : OF_THE_CONTENT) {
            String value = given.get(name);
            if (value != null) {
                kept.put(name.toString(), value);
            }
        }
        String tag = given.get(HttpHeaders.ETAG);
        kept.put("ETag", tag == null ? Asset.tagOf(body.getBytes()) : tag);
        kept.put("Cache-Control", REVALIDATED);
        kept.put("Vary", DEPENDS_ON);
        return new KeptAnswer(Map.copyOf(kept), body, generation);
    }

    int weight() {
        return body.length() + 512;
    }

    /** Whether the one who asks has these very bytes. */
    boolean isKnownTo(HttpServerRequest request) {
        return Asset.isKnown(headers.getOrDefault("ETag", ""), request);
    }

    /** Answers with it. */
    void serve(HttpServerRequest request) {
        HttpServerResponse response = request.response();
        headers.forEach(response::putHeader);
        response.putHeader("Cache-Status", "solidarites; hit");
        Compressible.mark(response, headers.get("content-type"));
        if (isKnownTo(request)) {
            response.setStatusCode(304).end();
        } else {
            response.end(body);
        }
    }
}
