package org.solidarites.gateway.upstream;

import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.http.StreamResetException;
import java.net.URI;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** One running instance of a service. */
final class Instance {

    private final URI address;
    private final Breaker breaker = new Breaker();
    private final AtomicInteger underWay = new AtomicInteger();
    private volatile boolean leaves;
    private volatile boolean refuses;

    Instance(URI address) {
        this.address = address;
    }

    URI address() {
        return address;
    }

    /** Whether it still answers, but is about to end. */
    boolean leaves() {
        return leaves;
    }

    /** Whether it took no connection when it was asked last. */
    boolean refuses() {
        return refuses;
    }

    Breaker breaker() {
        return breaker;
    }

    int underWay() {
        return underWay.get();
    }

    RequestOptions options() {
        boolean secure = "https".equals(address.getScheme());
        int usualPort = secure ? 443 : 80;
        return new RequestOptions()
                .setHost(address.getHost())
                .setPort(address.getPort() < 0 ? usualPort : address.getPort())
                .setSsl(secure);
    }

    /** Watches what becomes of a request to it. */
    HttpClientRequest watch(HttpClientRequest request) {
        underWay.incrementAndGet();
        request.response().onComplete(answer -> {
            if (answer.succeeded()) {
                answered(answer.result().getHeader(HttpHeaders.CONNECTION));
                answer.result().end().onComplete(end -> underWay.decrementAndGet());
            } else {
                underWay.decrementAndGet();
                learn(answer.cause());
            }
        });
        return request;
    }

    /** One that is being stopped answers on for some seconds, and says with each answer that it goes. */
    void answered(@Nullable String connection) {
        breaker.answered();
        refuses = false;
        leaves = HttpHeaders.CLOSE.toString().equalsIgnoreCase(connection);
    }

    private void learn(Throwable failure) {
        // We reset a request ourselves when the one who asked has gone or sends too much.
        if (failure instanceof StreamResetException) {
            breaker.abandoned();
        } else {
            breaker.failed(System.nanoTime());
        }
    }

    /** A request came back before it was sent. */
    void unreachable() {
        refuses = true;
        breaker.failed(System.nanoTime());
    }

    /** What a look at its health has found. */
    void probed(HttpClientResponse answer) {
        if (answer.statusCode() == 200 || !breaker.isOpen()) {
            answered(answer.getHeader(HttpHeaders.CONNECTION));
        }
    }
}
