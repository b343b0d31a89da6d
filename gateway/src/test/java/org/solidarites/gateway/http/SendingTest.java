package org.solidarites.gateway.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.solidarites.gateway.testing.CityAround;
import org.solidarites.gateway.upstream.Upstreams;

/** What is written to callers and to services is sent late. */
@QuarkusTest
@QuarkusTestResource(CityAround.class)
class SendingTest {

    /** Tells what stands nearest to the socket of a connection. */
    @Singleton
    static class Pipelines {

        void mount(@Observes Router router, Upstreams upstreams) {
            router.get("/test/sending/caller")
                    .handler(context -> context.end(nearest(context.request().connection())));
            router.get("/test/sending/service")
                    .handler(context -> upstreams
                            .open("guichet", Duration.ofSeconds(2))
                            .onSuccess(request -> {
                                context.end(nearest(request.connection()));
                                request.reset();
                            })
                            .onFailure(context::fail));
        }

        private static String nearest(HttpConnection connection) {
            return ((ConnectionBase) connection)
                    .channel()
                    .pipeline()
                    .first()
                    .getClass()
                    .getSimpleName();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"caller", "service"})
    void isLate(String whom) {
        given().get("/test/sending/" + whom).then().statusCode(200).body(equalTo("LateFlush"));
    }
}
