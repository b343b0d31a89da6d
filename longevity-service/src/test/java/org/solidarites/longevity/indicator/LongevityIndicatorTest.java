package org.solidarites.longevity.indicator;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.solidarites.longevity.CityOfTests.COORDINATOR;
import static org.solidarites.longevity.CityOfTests.PARTNER;
import static org.solidarites.longevity.CityOfTests.activity;
import static org.solidarites.longevity.CityOfTests.post;
import static org.solidarites.longevity.CityOfTests.registered;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.solidarites.chassis.testing.MovableClock;
import org.solidarites.chassis.testing.RealParts;
import org.solidarites.longevity.CityOfTests;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class LongevityIndicatorTest {

    private static final String FIGURES = "/v1/indicators/longevity";

    @Inject
    MovableClock clock;

    @AfterEach
    void isNow() {
        clock.reset();
    }

    @Test
    void countsUpToLastSundayAndHidesSmallNumbers() {
        UUID many = space("malakoff-saint-donatien");
        UUID few = space("ile-de-nantes");
        UUID full = entered(many, 7);
        UUID quiet = entered(few, 7);
        for (int i = 0; i < 6; i++) {
            registered(PARTNER, full, "Six " + (char) ('a' + i) + letters());
        }
        registered(PARTNER, quiet, "Une" + letters());
        waitTwoDays(entered(many, 1));
        clock.advance(Duration.ofDays(400));

        given().header("Accept-Language", "en")
                .get(FIGURES)
                .then()
                .statusCode(200)
                .body("byQuartier.find { it.group == 'malakoff-saint-donatien' }.registrations", equalTo(10))
                .body("byQuartier.find { it.group == 'malakoff-saint-donatien' }.firstParticipations", equalTo(10))
                .body("places.find { it.quartier == 'malakoff-saint-donatien' }.offered", equalTo(19))
                .body("places.find { it.quartier == 'malakoff-saint-donatien' }.taken", equalTo(10))
                .body("places.find { it.quartier == 'ile-de-nantes' }.offered", equalTo(7))
                .body("places.find { it.quartier == 'ile-de-nantes' }.taken", nullValue())
                .body("byQuartier.find { it.group == 'malakoff-saint-donatien' }.medianDaysWaited", equalTo(2.0f))
                .body("byQuartier.find { it.group == 'ile-de-nantes' }.medianDaysWaited", nullValue())
                .body("byAge.find { it.group == '70_79' }.medianDaysWaited", notNullValue())
                .body("byQuartier.find { it.group == 'ile-de-nantes' }.registrations", nullValue())
                .body("byQuartier.find { it.group == 'ile-de-nantes' }.suppressed[0]", equalTo("registrations"))
                .body("definitions", hasKey("places.taken"));
        registered(PARTNER, entered(many, 7), "Sept" + letters());

        given().get(FIGURES)
                .then()
                .body("byQuartier.find { it.group == 'malakoff-saint-donatien' }.registrations", equalTo(10))
                .body("definitions.'places.offered'", containsString("Places"));
    }

    /** One has the place, five wait for two days until there are more. */
    private void waitTwoDays(UUID activity) {
        List<UUID> waiting = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            waiting.add(registered(PARTNER, activity, "Attend " + (char) ('a' + i) + letters()));
        }
        clock.advance(Duration.ofDays(2));
        given().auth()
                .oauth2(COORDINATOR)
                .contentType("application/json")
                .body("{\"capacity\": 12}")
                .put("/v1/activities/" + activity + "/capacity")
                .then()
                .statusCode(200);
        waiting.subList(1, 6)
                .forEach(id -> post(PARTNER, "/v1/registrations/" + id + "/acceptance", "")
                        .then()
                        .statusCode(200));
    }

    @Test
    void isATableToo() {
        String table = given().get(FIGURES + "?format=csv")
                .then()
                .statusCode(200)
                .contentType("text/csv")
                .extract()
                .asString();

        assertThat(table).startsWith("indicator,group,value,suppressed\r\n").contains("quartiers,,11,false\r\n");
        given().get(FIGURES + "?format=pdf").then().statusCode(400).body("errors[0].parameter", equalTo("format"));
    }

    private static UUID space(String quartier) {
        return CityOfTests.space("""
                {"name": "Espace d'essai", "quartier": "%s", "state": "OPEN", "openedOn": "2024-06", "source": "test"}""".formatted(quartier));
    }

    private UUID entered(UUID space, int capacity) {
        OffsetDateTime start = clock.instant().plus(Duration.ofDays(3)).atOffset(ZoneOffset.UTC);
        return UUID.fromString(post(COORDINATOR, "/v1/activities", activity(space, capacity, start, start.plusHours(2)))
                .path("id"));
    }

    private static String letters() {
        return UUID.randomUUID().toString().replaceAll("[0-9-]", "x");
    }
}
