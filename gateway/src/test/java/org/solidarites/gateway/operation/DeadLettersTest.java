package org.solidarites.gateway.operation;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.solidarites.chassis.testing.CityEvents;
import org.solidarites.gateway.event.EventLog;
import org.solidarites.gateway.testing.CityAround;
import org.solidarites.gateway.testing.Tokens;

@QuarkusTest
@QuarkusTestResource(CityAround.class)
class DeadLettersTest {

    private static final String REPLAYS = "/v1/gateway/dead-letter-replays";

    @Inject
    EventLog log;

    @Test
    void aParkedEventIsInTheLogOnceItIsReplayed() {
        long before = log.head();
        UUID subject = UUID.randomUUID();
        UUID parked = CityEvents.send(
                "solidarites.dead.gateway", "org.solidarites.guichet.opened.v1", subject, """
                {"guichetId": "%s", "code": "accueil", "quartier": "centre-ville"}""".formatted(subject));

        given().auth()
                .oauth2(Tokens.user("adam", "admin"))
                .post(REPLAYS)
                .then()
                .statusCode(200)
                .body("failed", equalTo(0));

        given().auth()
                .oauth2(Tokens.good())
                .get("/v1/events?limit=100&after=" + before)
                .then()
                .statusCode(200)
                .body("items.id", hasItem(parked.toString()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"resident", "agent", "instructor", "committee", "finance", "coordinator", "partner"})
    void onlyAnAdminReplays(String role) {
        given().auth()
                .oauth2(Tokens.user("somebody", role))
                .post(REPLAYS)
                .then()
                .statusCode(403);
    }
}
