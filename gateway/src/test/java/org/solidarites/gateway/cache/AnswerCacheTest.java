package org.solidarites.gateway.cache;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.solidarites.chassis.event.IncomingEvent;
import org.solidarites.chassis.inbox.Inbox;
import org.solidarites.gateway.testing.CityAround;
import org.solidarites.gateway.testing.Tokens;

@QuarkusTest
@QuarkusTestResource(CityAround.class)
class AnswerCacheTest {

    private static final String HIT = "solidarites; hit";
    private static final String STORED = "solidarites; fwd=miss; stored";

    private final String path = newPath();

    @Inject
    Inbox inbox;

    /** An address that nobody has asked for. */
    private static String newPath() {
        return "/v1/guichets?test=" + UUID.randomUUID();
    }

    private Response ask() {
        return given().get(path);
    }

    @Test
    void whatWasAskedIsAnsweredFromMemory() {
        // an event that comes in between makes the gateway forget, here and below
        await().untilAsserted(() -> {
            String fresh = newPath();
            Response first = given().get(fresh);
            Response second = given().get(fresh);

            first.then().statusCode(200).header("Cache-Status", equalTo(STORED));
            second.then()
                    .statusCode(200)
                    .contentType("application/json")
                    .header("Cache-Status", equalTo(HIT))
                    .header("Cache-Control", equalTo("public, no-cache"))
                    .header("Vary", containsString("Accept-Language"));
            // The service tells which request it heard: it heard one.
            assertThat(second.asString()).isEqualTo(first.asString());
            assertThat(second.header("ETag")).isEqualTo(first.header("ETag"));
            assertThat(second.header("X-Request-Id")).isNotEqualTo(first.header("X-Request-Id"));
        });
    }

    @Test
    void whoHasItIsToldThatNothingHasChanged() {
        await().untilAsserted(() -> {
            String tag = ask().header("ETag");

            given().header("If-None-Match", tag)
                    .get(path)
                    .then()
                    .statusCode(304)
                    .header("ETag", equalTo(tag))
                    .body(equalTo(""));
        });
    }

    @Test
    void eachLanguageHasItsOwn() {
        ask();

        given().header("Accept-Language", "en")
                .get(path)
                .then()
                .header("Cache-Status", equalTo(STORED))
                .body("headers.accept-language", equalTo("en"));
    }

    @Test
    void whoShowsATokenIsAnsweredByTheService() {
        ask();

        given().header("Authorization", "Bearer " + Tokens.good())
                .get(path)
                .then()
                .statusCode(200)
                .header("Cache-Status", nullValue())
                .header("Cache-Control", nullValue());
        await().untilAsserted(() ->
                ask().then().header("Cache-Status", equalTo(HIT)).body("headers.authorization", nullValue()));
    }

    @Test
    void aBadTokenGetsNothingFromMemory() {
        ask();

        given().header("Authorization", "Bearer garbage").get(path).then().statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/agenda-feeds/42?test=", "/v1/indicators/guichets?test="})
    void whatIsNotListedIsNotKept(String other) {
        String address = other + UUID.randomUUID();

        for (int i = 0; i < 2; i++) {
            given().get(address).then().header("Cache-Status", nullValue());
        }
    }

    @Test
    void problemsAreNotKept() {
        String problem = "/v1/guichets/problem?test=" + UUID.randomUUID();

        for (int i = 0; i < 2; i++) {
            given().get(problem).then().statusCode(409).header("Cache-Status", nullValue());
        }
    }

    @Test
    void whoChangesSomethingReadsTheChange() {
        ask();

        given().header("Authorization", "Bearer " + Tokens.good())
                .contentType("application/json")
                .body("{}")
                .post("/v1/guichets/somewhere")
                .then()
                .statusCode(201);

        ask().then().header("Cache-Status", equalTo(STORED));
    }

    @Test
    void anEventOfTheServiceLetsGoWhatIsKeptOfIt() {
        await().untilAsserted(() -> ask().then().header("Cache-Status", equalTo(HIT)));

        inbox.deliver(new IncomingEvent(
                UUID.randomUUID(),
                "org.solidarites.guichet.recorded.v1",
                "/guichet-service",
                UUID.randomUUID(),
                Instant.now(),
                1,
                "{}"));

        await().untilAsserted(() -> ask().then().header("Cache-Status", equalTo(STORED)));
    }
}
