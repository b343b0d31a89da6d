package org.solidarites.gateway.quota;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vertx.core.net.SocketAddress;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.solidarites.chassis.testing.ShownMetrics;
import org.solidarites.gateway.testing.CityAround;
import org.solidarites.gateway.testing.IsProblem;
import org.solidarites.gateway.testing.Tokens;

@QuarkusTest
@QuarkusTestResource(CityAround.class)
class QuotaTest {

    @TestHTTPResource("/")
    URI gateway;

    @Inject
    Quotas quotas;

    @Inject
    QuotaExchange exchange;

    @Inject
    SharedBuckets shared;

    @TestHTTPResource(management = true)
    URI management;

    private final String organization = "asso-" + UUID.randomUUID();

    private Response ask(String path) {
        return given().header("Authorization", "Bearer " + Tokens.partner(organization, "tiny"))
                .get(path);
    }

    @Test
    void everyAnswerTellsTheQuota() {
        ask("/v1/referrals")
                .then()
                .statusCode(200)
                .header("RateLimit-Policy", equalTo("\"tiny\";q=5;w=60"))
                .header("RateLimit", equalTo("\"tiny\";r=4;t=12"));
        given().get("/v1/guichets").then().header("RateLimit-Policy", startsWith("\"open\";q="));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/referrals", "/v1/guichets", "/v1/usage", "/v1/there-is-nothing-here"})
    void whoHasUsedItUpIsToldHowLongToWait(String path) {
        for (int i = 0; i < 5; i++) {
            ask("/v1/referrals").then().statusCode(200);
        }

        ask(path)
                .then()
                .spec(IsProblem.of(429, "too-many-requests"))
                .header("Retry-After", matchesPattern("1?[0-9]"))
                .header("RateLimit", startsWith("\"tiny\";r=0;"));
    }

    @Test
    void refusalsAreCountedByPlan() {
        String refusals = "solidarites_quota_refusals_total{plan=\"tiny\"}";
        double before = shown(refusals);
        for (int i = 0; i < 7; i++) {
            ask("/v1/referrals");
        }

        assertThat(shown(refusals)).isEqualTo(before + 2);
    }

    @Test
    void nobodyUsesUpTheQuotaOfAnother() {
        for (int i = 0; i < 6; i++) {
            ask("/v1/referrals");
        }

        given().header("Authorization", "Bearer " + Tokens.partner(organization + "-other", "tiny"))
                .get("/v1/referrals")
                .then()
                .statusCode(200);
    }

    /** Each look at what is no token costs, so it counts against the address that it comes from. */
    @Test
    void whoShowsNoGoodTokenIsCountedByAddress() throws Exception {
        String address = "127.0.0.77";
        SocketAddress from = SocketAddress.inetSocketAddress(1, address);
        AtomicBoolean isOver = new AtomicBoolean();
        Thread others = Thread.ofPlatform().start(() -> {
            while (!isOver.get()) {
                quotas.take(null, from);
            }
        });
        HttpRequest request = HttpRequest.newBuilder(gateway.resolve("/v1/guichets"))
                .header("Authorization", "Bearer none")
                .build();
        try (HttpClient there = HttpClient.newBuilder()
                .localAddress(InetAddress.getByName(address))
                .build()) {
            await().untilAsserted(() -> {
                HttpResponse<String> answer = there.send(request, HttpResponse.BodyHandlers.ofString());
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(429);
                assertThat(answer.body()).contains("urn:solidarites:problem:too-many-requests");
                assertThat(answer.headers().firstValue("Retry-After")).isPresent();
            });
        } finally {
            isOver.set(true);
            others.join();
        }
        given().header("Authorization", "Bearer none")
                .get("/v1/guichets")
                .then()
                .statusCode(401);
    }

    /** Another instance took four of five; the one that is left is the last one here too. */
    @Test
    void whatAnotherInstanceUsedIsGoneHereAsWell() {
        Plan tiny = new Plan("tiny", 5);
        shared.take(new Consumer(Consumer.Kind.ORGANIZATION, organization), tiny, 4);

        ask("/v1/referrals").then().statusCode(200);
        exchange.exchange();

        ask("/v1/referrals").then().spec(IsProblem.of(429, "too-many-requests"));
    }

    @Test
    void aPartnerSeesItsPlanAndItsUse() {
        ask("/v1/referrals").then().statusCode(200);

        ask("/v1/usage")
                .then()
                .statusCode(200)
                .body("consumer", equalTo(organization))
                .body("plan", equalTo("tiny"))
                .body("perMinute", equalTo(5))
                .body("left", equalTo(3))
                .body("days[0].allowed", equalTo(2))
                .body("days[0].refused", equalTo(0));
    }

    @Test
    void anUnknownPlanIsTheUsualOne() {
        given().header("Authorization", "Bearer " + Tokens.partner(organization, "no-such-plan"))
                .get("/v1/usage")
                .then()
                .statusCode(200)
                .body("plan", equalTo("partner"))
                .body("left", greaterThan(1_000));
    }

    @ParameterizedTest
    @CsvSource({"resident, 403", "agent, 403", "coordinator, 403", "admin, 403"})
    void onlyPartnersHaveAPlanOfTheirOwn(String role, int status) {
        given().header("Authorization", "Bearer " + Tokens.of(role))
                .get("/v1/usage")
                .then()
                .statusCode(status);
        given().get("/v1/usage").then().spec(IsProblem.of(401, "unauthenticated"));
    }

    /** Two instances that tell each other let through little more than one would. */
    @Test
    void severalInstancesShareOneQuota() {
        Plan plan = new Plan("shared-test", 100);
        Consumer consumer = new Consumer(Consumer.Kind.ORGANIZATION, organization);
        Meter one = new Meter(consumer, plan);
        Meter other = new Meter(consumer, plan);

        int allowed = 0;
        for (int round = 0; round < 40; round++) {
            allowed += take(one, 5) + take(other, 5);
            exchange(one);
            exchange(other);
        }

        assertThat(allowed).isBetween(100, 125);
    }

    /** What passed while the others were told counts once. */
    @Test
    void whatPassesDuringAnExchangeIsNotForgotten() {
        Meter meter = new Meter(new Consumer(Consumer.Kind.ORGANIZATION, organization), new Plan("during", 60));
        take(meter, 10);
        long told = meter.used().allowed();
        take(meter, 5);

        meter.learn(60 - told - 30);

        assertThat(meter.left()).isBetween(15L, 16L);
    }

    private void exchange(Meter meter) {
        long used = meter.used().allowed();
        if (used > 0) {
            meter.learn(shared.take(meter.consumer(), meter.plan(), used));
        }
    }

    private static int take(Meter meter, int requests) {
        int allowed = 0;
        for (int i = 0; i < requests; i++) {
            allowed += meter.take().isAllowed() ? 1 : 0;
        }
        return allowed;
    }

    private double shown(String metric) {
        return ShownMetrics.at(management.resolve("/q/metrics").toString(), metric);
    }
}
