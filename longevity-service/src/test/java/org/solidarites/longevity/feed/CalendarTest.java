package org.solidarites.longevity.feed;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.solidarites.longevity.CityOfTests.COORDINATOR;
import static org.solidarites.longevity.CityOfTests.PARTNER;
import static org.solidarites.longevity.CityOfTests.person;
import static org.solidarites.longevity.CityOfTests.post;
import static org.solidarites.longevity.CityOfTests.register;
import static org.solidarites.longevity.CityOfTests.registered;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;
import org.solidarites.chassis.testing.RealParts;
import org.solidarites.chassis.testing.TestTokens;
import org.solidarites.longevity.CityOfTests;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class CalendarTest {

    @Test
    void showsTheSessionsOfAnActivityAndWhatBecameOfThem() throws Exception {
        UUID activity = CityOfTests.entered(5);
        String session = given().get("/v1/activities/" + activity + "/sessions").path("items[0].id");

        List<VEvent> before = events("/v1/activities/" + activity + "/calendar.ics");
        post(COORDINATOR, "/v1/activities/" + activity + "/cancellation", "{\"reason\": \"Travaux\"}");
        List<VEvent> after = events("/v1/activities/" + activity + "/calendar.ics");

        assertThat(before).hasSize(1);
        assertThat(text(before.getFirst(), "UID")).isEqualTo(session + "@session.solidarites");
        assertThat(text(before.getFirst(), "SUMMARY")).isEqualTo("Premiers pas sur tablette");
        assertThat(text(before.getFirst(), "STATUS")).isEqualTo("CONFIRMED");
        assertThat(text(after.getFirst(), "STATUS")).isEqualTo("CANCELLED");
        assertThat(text(after.getFirst(), "SEQUENCE")).isEqualTo("1");
        given().get("/v1/activities/" + UUID.randomUUID() + "/calendar.ics")
                .then()
                .statusCode(404);
    }

    @Test
    void showsWhatTakesPlaceInASpace() throws Exception {
        UUID activity = CityOfTests.entered(5);
        String session = given().get("/v1/activities/" + activity + "/sessions").path("items[0].id");

        assertThat(events("/v1/senior-spaces/" + CityOfTests.space() + "/calendar.ics"))
                .extracting(event -> text(event, "UID"))
                .contains(session + "@session.solidarites");
        given().get("/v1/senior-spaces/" + UUID.randomUUID() + "/calendar.ics")
                .then()
                .statusCode(404);
    }

    @Test
    void showsAPersonWhatSheHasAPlaceAtUnderASecretAddress() throws Exception {
        String resident = TestTokens.user("resident-" + UUID.randomUUID(), "resident");
        UUID mine = CityOfTests.entered(5);
        UUID others = CityOfTests.entered(5);
        register(resident, mine, "{\"person\": " + person("Odette", LocalDate.of(1950, 5, 12)) + "}");
        registered(PARTNER, others, "Germaine");

        String address = post(resident, "/v1/longevity/calendar-feeds", "")
                .then()
                .statusCode(201)
                .extract()
                .path("address");

        assertThat(events(address)).hasSize(1);
        assertThat(given().get(address).asString()).doesNotContain("Odette", "Exemple");
        String newer = post(resident, "/v1/longevity/calendar-feeds", "").path("address");
        given().get(address).then().statusCode(404).body("type", equalTo("urn:solidarites:problem:feed-not-found"));
        given().auth()
                .oauth2(resident)
                .delete("/v1/longevity/calendar-feeds")
                .then()
                .statusCode(204);
        given().get(newer).then().statusCode(404);
        post(PARTNER, "/v1/longevity/calendar-feeds", "").then().statusCode(403);
    }

    @Test
    void writesAnActivityForSearchEngines() {
        UUID activity = CityOfTests.entered(5);

        given().get("/v1/activities/" + activity + "/events.jsonld")
                .then()
                .statusCode(200)
                .contentType("application/ld+json")
                .body("$", hasSize(1))
                .body("[0].'@context'", equalTo("https://schema.org"))
                .body("[0].'@type'", equalTo("Event"))
                .body("[0].name", equalTo("Premiers pas sur tablette"))
                .body("[0].eventStatus", equalTo("https://schema.org/EventScheduled"))
                .body("[0].location.address.addressLocality", equalTo("Nantes"))
                .body("[0].offers[0].price", equalTo(0));
        given().get("/v1/activities/" + UUID.randomUUID() + "/events.jsonld")
                .then()
                .statusCode(404);
    }

    private static List<VEvent> events(String address) throws Exception {
        String file = given().get(address)
                .then()
                .statusCode(200)
                .contentType("text/calendar")
                .extract()
                .asString();
        Calendar calendar = new CalendarBuilder().build(new StringReader(file));
        return calendar.getComponents("VEVENT");
    }

    private static String text(VEvent event, String property) {
        return event.getProperty(property).orElseThrow().getValue();
    }
}
