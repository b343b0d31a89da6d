package org.solidarites.longevity.space;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.solidarites.longevity.CityOfTests.COORDINATOR;
import static org.solidarites.longevity.CityOfTests.HOST_AGENT;
import static org.solidarites.longevity.CityOfTests.OTHER_AGENT;
import static org.solidarites.longevity.CityOfTests.PARTNER;
import static org.solidarites.longevity.CityOfTests.post;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.solidarites.chassis.testing.RealParts;
import org.solidarites.longevity.CityOfTests;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class RoomTest {

    private static final String PROBLEM = "urn:solidarites:problem:";

    @Test
    void isKeptByTheDeskThatHostsTheSpace() {
        String name = "Salle " + UUID.randomUUID();
        String id = enter(HOST_AGENT, name).then().statusCode(201).extract().path("id");

        given().get(rooms()).then().statusCode(200).body("items.id", hasItem(id));
        given().get(rooms() + "/" + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("accessibility", contains("WHEELCHAIR"));
        enter(OTHER_AGENT, "Autre salle").then().statusCode(403);
        enter(PARTNER, "Autre salle").then().statusCode(403);
        enter(COORDINATOR, name.toUpperCase(Locale.ROOT))
                .then()
                .statusCode(409)
                .body("type", equalTo(PROBLEM + "room-name-taken"))
                .body("errors[0].pointer", equalTo("#/name"));
    }

    @Test
    void isChangedFromTheVersionThatWasRead() {
        String name = "Salle " + UUID.randomUUID();
        String room = rooms() + "/" + enter(HOST_AGENT, name).path("id");

        change(room, "\"0\"", name, 20).then().statusCode(200).body("capacity", equalTo(20));
        change(room, "\"0\"", name, 21).then().statusCode(412);
        change(room, null, name, 21).then().statusCode(428);
        change(rooms() + "/" + UUID.randomUUID(), "\"0\"", name, 21)
                .then()
                .statusCode(404)
                .body("type", equalTo(PROBLEM + "room-not-found"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 501})
    void holdsOneToFiveHundred(int capacity) {
        post(COORDINATOR, rooms(), "{\"name\": \"Salle\", \"capacity\": " + capacity + "}")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("#/capacity"));
    }

    @Test
    void belongsToASpace() {
        given().get("/v1/senior-spaces/" + UUID.randomUUID() + "/rooms").then().statusCode(404);
        post(COORDINATOR, "/v1/senior-spaces/" + UUID.randomUUID() + "/rooms", "{\"name\": \"Salle\", \"capacity\": 2}")
                .then()
                .statusCode(404)
                .body("type", equalTo(PROBLEM + "senior-space-not-found"));
    }

    private static String rooms() {
        return "/v1/senior-spaces/" + CityOfTests.space() + "/rooms";
    }

    private static Response enter(String token, String name) {
        return post(token, rooms(), """
                {"name": "%s", "capacity": 14, "accessibility": ["WHEELCHAIR"]}""".formatted(name));
    }

    private static Response change(String room, String version, String name, int capacity) {
        var request = given().auth().oauth2(HOST_AGENT).contentType("application/json");
        return (version == null ? request : request.header("If-Match", version))
                .body("{\"name\": \"%s\", \"capacity\": %d}".formatted(name, capacity))
                .put(room);
    }
}
