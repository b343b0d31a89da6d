package org.solidarites.guichet.directory;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.solidarites.chassis.event.IncomingEvent;
import org.solidarites.chassis.testing.CityEvents;
import org.solidarites.chassis.testing.RealParts;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class SeniorSpaceRecordedTest {

    private static final String TYPE = "org.solidarites.senior-space.recorded.v1";

    @Inject
    SeniorSpaceRecordedHandler handler;

    @Inject
    EntityManager database;

    @Test
    void aSeniorSpaceShowsAmongThePlacesAndIsNotToldOn() {
        UUID space = UUID.randomUUID();
        String code = "espace-" + space;

        CityEvents.send("solidarites.longevity", TYPE, space, told(space, code, "OPEN", "pole-daniel-asseray"));

        JsonPath found = await().atMost(Duration.ofSeconds(20))
                .until(() -> find(code), shown -> !shown.getList("items").isEmpty());
        assertThat(found.getString("items[0].kind")).isEqualTo("SENIOR_SPACE");
        assertThat(found.getString("items[0].host")).isEqualTo("pole-daniel-asseray");
        assertThat(found.getString("items[0].managedBy")).isEqualTo("longevity-service");
        assertThat(found.getString("items[0].managedId")).isEqualTo(space.toString());
        assertThat(toldOf(UUID.fromString(found.getString("items[0].id")))).isEmpty();
    }

    @Test
    void followsItsOwnerAndNobodyElse() {
        UUID space = UUID.randomUUID();
        String code = "espace-" + space;
        deliver(1, told(space, code, "PLANNED", null));
        String at = "/v1/guichets/" + find(code).getString("items[0].id");

        Entries.change(at, "\"0\"", Entries.details("OPEN", ""), Entries.COORDINATOR)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:solidarites:problem:guichet-managed-elsewhere"));
        deliver(3, told(space, code, "OPEN", null));
        deliver(2, told(space, code, "PLANNED", null));

        given().get(at).then().header("ETag", "\"1\"").body("state", equalTo("OPEN"));
        given().auth()
                .oauth2(Entries.COORDINATOR)
                .get(at + "/history")
                .then()
                .body("items.by", contains("longevity-service", "longevity-service"));
    }

    @Test
    void takesAnotherCodeWhereAPlaceOfOursHasThatOne() {
        UUID space = UUID.randomUUID();

        deliver(1, told(space, "pole-daniel-asseray", "OPEN", "pole-daniel-asseray"));

        assertThat(find("espace-seniors-" + space).<String>getList("items.code"))
                .containsExactly("espace-seniors-" + space);
    }

    private void deliver(long sequence, String data) {
        IncomingEvent event = new IncomingEvent(
                UUID.randomUUID(), TYPE, "/longevity-service", UUID.randomUUID(), Instant.EPOCH, sequence, data);
        QuarkusTransaction.requiringNew().run(() -> handler.on(event));
    }

    private static String told(UUID space, String code, String state, String host) {
        return """
                {"seniorSpaceId": "%s", "code": "%s", "name": "Espace %s", "quartier": "nantes-sud", "state": "%s",
                 "hostGuichet": %s, "openedOn": "2024-06"}""".formatted(space, code, space, state, host == null ? null : "\"" + host + "\"");
    }

    private List<?> toldOf(UUID guichet) {
        return database.createNativeQuery("SELECT type FROM outbox_event WHERE aggregate_id = :id")
                .setParameter("id", guichet.toString())
                .getResultList();
    }

    private static JsonPath find(String code) {
        return given().queryParam("q", code).get("/v1/guichets").jsonPath();
    }
}
