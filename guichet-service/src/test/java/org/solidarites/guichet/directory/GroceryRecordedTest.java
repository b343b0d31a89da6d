package org.solidarites.guichet.directory;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.solidarites.chassis.event.IncomingEvent;
import org.solidarites.chassis.testing.CityEvents;
import org.solidarites.chassis.testing.RealParts;
import org.solidarites.chassis.testing.TestTokens;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class GroceryRecordedTest {

    private static final String TYPE = "org.solidarites.grocery.recorded.v1";

    @Inject
    GroceryRecordedHandler handler;

    @Test
    void anEpicerieShowsAmongThePlaces() {
        UUID grocery = UUID.randomUUID();
        String code = "epicerie-" + grocery;

        CityEvents.send("solidarites.food-coop", TYPE, grocery, told(grocery, code, "Épicerie d'essai"));

        JsonPath found = await().atMost(Duration.ofSeconds(20))
                .until(() -> find(code), shown -> !shown.getList("items").isEmpty());
        assertThat(found.getString("items[0].kind")).isEqualTo("SOCIAL_GROCERY");
        assertThat(found.getString("items[0].name")).isEqualTo("Épicerie d'essai");
        assertThat(found.getString("items[0].managedBy")).isEqualTo("food-coop-service");
    }

    @Test
    void followsItsOwnerAndPassesOverWhatComesLate() {
        UUID grocery = UUID.randomUUID();
        String code = "epicerie-" + grocery;
        deliver(1, told(grocery, code, "Premier nom"));
        deliver(3, told(grocery, code, "Troisième nom"));
        deliver(2, told(grocery, code, "Deuxième nom"));

        given().get("/v1/guichets/" + find(code).getString("items[0].id"))
                .then()
                .body("name", equalTo("Troisième nom"));
    }

    @Test
    void takesNoReferralsItself() {
        UUID grocery = UUID.randomUUID();
        String code = "epicerie-" + grocery;
        deliver(1, told(grocery, code, "Épicerie d'essai"));

        given().auth()
                .oauth2(TestTokens.partner("asso-demo"))
                .contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID())
                .body("""
                        {"guichet": "%s", "person": {"firstName": "Awa", "lastName": "Exemple"},
                         "consent": {"given": true, "on": "2026-01-15"}}""".formatted(code))
                .post("/v1/referrals")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:solidarites:problem:place-takes-no-referrals"))
                .body("errors[0].pointer", equalTo("#/guichet"));
    }

    @Test
    void leavesThePlaceThatCoordinatorsKeepUnderTheSameCode() {
        deliver(1, told(UUID.randomUUID(), "epicerie-sociale-breil", "Un double"));

        JsonPath found = find("epicerie-sociale-breil");
        assertThat(found.getList("items")).hasSize(1);
        assertThat(found.getString("items[0].name")).startsWith("Épicerie sociale et solidaire du Breil");
        assertThat(found.getString("items[0].managedBy")).isNull();
    }

    private void deliver(long sequence, String data) {
        IncomingEvent event = new IncomingEvent(
                UUID.randomUUID(), TYPE, "/food-coop-service", UUID.randomUUID(), Instant.EPOCH, sequence, data);
        QuarkusTransaction.requiringNew().run(() -> handler.on(event));
    }

    private static String told(UUID grocery, String code, String name) {
        return """
                {"groceryId": "%s", "code": "%s", "name": "%s", "quartier": "nantes-sud", "organization": "asso-demo",
                 "access": "Quotient familial de 650 au plus.", "source": "essai"}""".formatted(grocery, code, name);
    }

    private static JsonPath find(String code) {
        return given().queryParam("q", code).get("/v1/guichets").jsonPath();
    }
}
