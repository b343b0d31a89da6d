package org.solidarites.gateway.portal.event;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.solidarites.gateway.event.EventTypes;
import org.solidarites.gateway.testing.CityAround;

@QuarkusTest
@QuarkusTestResource(CityAround.class)
class EventsPagesTest {

    @Inject
    EventTypes types;

    @Test
    void listsEveryTypeWithWhatItMeans() {
        String french =
                given().get("/fr/evenements").then().statusCode(200).extract().asString();
        String english =
                given().get("/en/events").then().statusCode(200).extract().asString();

        assertThat(types.all()).isNotEmpty().allSatisfy(type -> {
            assertThat(french)
                    .contains(
                            "<code>" + type.type() + "</code>",
                            type.description().get("fr"));
            assertThat(english)
                    .contains(
                            "<code>" + type.type() + "</code>",
                            type.description().get("en"));
        });
    }
}
