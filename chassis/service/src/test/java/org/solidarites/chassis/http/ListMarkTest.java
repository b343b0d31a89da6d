package org.solidarites.chassis.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.solidarites.chassis.testing.RealParts;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ListMarkTest {

    @BeforeEach
    void writeNotes() {
        for (int i = 0; i < 3; i++) {
            given().contentType("application/json")
                    .body("{\"text\": \"marked\"}")
                    .post("/v1/notes")
                    .then()
                    .statusCode(201);
        }
    }

    @Test
    void goesOnInTheListThatMadeTheCursor() {
        Response first = given().get("/v1/notes?text=marked&limit=1");
        String next = first.path("next");

        assertThat(first.header("Link")).contains("text=marked").contains("cursor=" + next);
        given().get("/v1/notes?limit=2&cursor=" + next + "&text=marked")
                .then()
                .statusCode(200)
                .body("items[0].id", not(equalTo(first.path("items[0].id"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/notes?", "/v1/notes?text=other&", "/v1/notes/others?"})
    void refusesTheCursorOfAnotherListAndOfOtherFilters(String list) {
        String next = given().get("/v1/notes?text=marked&limit=1").path("next");

        given().header("Accept-Language", "en")
                .get(list + "cursor=" + next)
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:solidarites:problem:invalid-cursor"))
                .body("detail", containsString("with these filters"))
                .body("errors.parameter", contains("cursor"));
    }
}
