package org.solidarites.peer;

import io.vertx.core.AbstractVerticle;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.httpproxy.HttpProxy;
import java.net.URI;

/** Passes every request on from {@code PEER_PORT} to {@code PEER_UPSTREAM}, on one event loop. */
public final class Peer extends AbstractVerticle {

    private static final int CONNECTIONS = 64;

    public static void main(String[] arguments) {
        Vertx.vertx(new VertxOptions().setPreferNativeTransport(true).setEventLoopPoolSize(1))
                .deployVerticle(new Peer())
                .onFailure(failure -> {
                    failure.printStackTrace();
                    System.exit(1);
                });
    }

    @Override
    public void start() {
        URI upstream = URI.create(System.getenv("PEER_UPSTREAM"));
        HttpProxy proxy = HttpProxy.reverseProxy(
                        vertx.createHttpClient(new HttpClientOptions().setMaxPoolSize(CONNECTIONS)))
                .origin(upstream.getPort(), upstream.getHost());
        vertx.createHttpServer()
                .requestHandler(proxy)
                .listen(Integer.parseInt(System.getenv("PEER_PORT")), "127.0.0.1");
    }
}
