package org.solidarites.gateway.http;

import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.HttpServerOptions;
import jakarta.inject.Singleton;

/**
 * Speaks HTTP/2 by TLS only, where both sides agree on it first. The way from a plain request to HTTP/2 ({@code Upgrade:
 * h2c}) is no longer part of it (RFC 9113, section 3.1) and leads past the rules of a proxy in front that hands it on;
 * Vert.x answers half of such a request with nothing and lets it wait. As any server may, we pass over it (RFC 9110,
 * section 7.8).
 */
@Singleton
class PlainIsHttp1 implements HttpServerOptionsCustomizer {

    @Override
    public void customizeHttpServer(HttpServerOptions options) {
        options.setHttp2ClearTextEnabled(false);
    }
}
