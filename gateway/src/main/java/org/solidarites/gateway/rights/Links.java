package org.solidarites.gateway.rights;

import io.vertx.core.json.JsonObject;

/** Where and how something is done. */
final class Links {

    private Links() {}

    static JsonObject to(String rel, String method, String href) {
        return new JsonObject().put("rel", rel).put("method", method).put("href", href);
    }
}
