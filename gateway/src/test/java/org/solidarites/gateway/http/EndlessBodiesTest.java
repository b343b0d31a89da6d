package org.solidarites.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.impl.RoutingContextImpl;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import javax.management.JMException;
import javax.management.ObjectName;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EndlessBodiesTest {

    private static final Duration LONGER_THAN_THE_TEST = Duration.ofHours(1);
    private static final int MANY = 100;
    private static final int CONNECTIONS_OF_THE_CLIENT = 5;

    private final Vertx vertx = Vertx.vertx();

    @AfterEach
    void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    /** A timer for each would keep it in memory until the grace is over. */
    @Test
    void aRequestThatCameInWholeIsLetGoOnceItIsAnswered() throws Exception {
        URI address = URI.create("http://127.0.0.1:" + listening().actualPort() + "/");
        try (HttpClient http = HttpClient.newHttpClient()) {
            for (int i = 0; i < MANY; i++) {
                http.send(
                        HttpRequest.newBuilder(address)
                                .POST(BodyPublishers.ofString("all of it"))
                                .build(),
                        BodyHandlers.discarding());
            }

            await().untilAsserted(() ->
                    assertThat(inMemory(RoutingContextImpl.class)).isLessThanOrEqualTo(CONNECTIONS_OF_THE_CLIENT));
        }
    }

    private HttpServer listening() {
        Router router = Router.router(vertx);
        EndlessBodies bodies = new EndlessBodies(LONGER_THAN_THE_TEST);
        router.route().handler(context -> {
            bodies.watch(context);
            context.request().pause();
            context.response().end("answered");
        });
        return vertx.createHttpServer()
                .requestHandler(router)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    /** How many objects of the class are still needed by somebody. */
    private static long inMemory(Class<?> type) throws JMException {
        String histogram = (String) ManagementFactory.getPlatformMBeanServer()
                .invoke(
                        new ObjectName("com.sun.management:type=DiagnosticCommand"),
                        "gcClassHistogram",
                        new Object[] {new String[0]},
                        new String[] {String[].class.getName()});
        return histogram
                .lines()
                .map(line -> line.strip().split("\\s+"))
                .filter(columns -> columns.length > 3 && columns[3].equals(type.getName()))
                .mapToLong(columns -> Long.parseLong(columns[1]))
                .sum();
    }
}
