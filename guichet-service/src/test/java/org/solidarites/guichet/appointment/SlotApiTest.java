package org.solidarites.guichet.appointment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.solidarites.chassis.testing.MovableClock;
import org.solidarites.chassis.testing.RealParts;
import org.solidarites.chassis.testing.TestTokens;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class SlotApiTest {

    @Inject
    MovableClock clock;

    @BeforeEach
    void isTheFirstOfJune() {
        clock.putAtNoonOf(LocalDate.of(2026, 6, 1));
    }

    @AfterEach
    void isToday() {
        clock.reset();
    }

    @Test
    void givesTheFreeTimesOfADay() {
        Bookable bookable = Bookable.forEveryone();

        bookable.slotsOf(Bookable.DAY)
                .then()
                .statusCode(200)
                .body("guichet", equalTo("ccas"))
                .body(
                        "items.startsAt",
                        contains(
                                "2026-06-09T09:00:00+02:00",
                                "2026-06-09T09:30:00+02:00",
                                "2026-06-09T10:00:00+02:00",
                                "2026-06-09T10:30:00+02:00"))
                .body("items[0].endsAt", equalTo("2026-06-09T09:30:00+02:00"))
                .body("items[0].agents", nullValue());
    }

    @Test
    void leavesOutHolidaysAbsencesAndWhatIsHeld() {
        Bookable bookable = Bookable.forEveryone();
        Bookable.post(bookable.agentToken, "/v1/agent-absences", """
                {"startsAt": "2026-06-09T08:00:00+02:00", "endsAt": "2026-06-09T09:30:00+02:00"}""").then().statusCode(201);
        bookable.hold(Bookable.resident(), "2026-06-09T10:00:00+02:00").then().statusCode(201);

        bookable.slotsOf(Bookable.DAY)
                .then()
                .body("items.startsAt", contains("2026-06-09T09:30:00+02:00", "2026-06-09T10:30:00+02:00"));
        bookable.slotsOf(LocalDate.of(2026, 7, 14)).then().statusCode(200).body("items", hasSize(0));
    }

    @Test
    void countsThePlacesOfAllAgentsAndNamesThemToTheDeskOnly() {
        Bookable bookable = Bookable.forEveryone();
        bookable.receives("another-" + bookable.agent, "09:00", "09:30");

        bookable.slotsOf(Bookable.DAY).then().body("items.places", contains(2, 1, 1, 1));
        bookable.slots(bookable.agentToken, "&from=2026-06-09&to=2026-06-09")
                .then()
                .body("items[0].agents", contains(bookable.agent, "another-" + bookable.agent));
    }

    @Test
    void keepsTheDelaysForAllButTheDesk() {
        Bookable bookable = Bookable.forEveryone();
        clock.putAt(Instant.parse("2026-06-09T07:15:00Z"));

        bookable.slotsOf(Bookable.DAY).then().body("items[0].startsAt", equalTo("2026-06-09T10:00:00+02:00"));
        bookable.slots(bookable.agentToken, "&from=2026-06-09&to=2026-06-09")
                .then()
                .body("items[0].startsAt", equalTo("2026-06-09T09:30:00+02:00"));
        bookable.slots("&from=2026-09-07&to=2026-09-07")
                .then()
                .body("items.startsAt", contains("2026-09-07T09:00:00+02:00"));
        bookable.slots("&from=2026-09-08&to=2026-09-08").then().body("items", hasSize(0));
    }

    @Test
    void beginsAtTheSameHourBeforeAndAfterTheClockChanges() {
        Bookable bookable = Bookable.forEveryone();
        clock.putAtNoonOf(LocalDate.of(2026, 10, 1));

        bookable.slots("&from=2026-10-23&to=2026-10-26")
                .then()
                .body("items.startsAt", hasItem("2026-10-23T09:00:00+02:00"))
                .body("items.startsAt", hasItem("2026-10-26T09:00:00+01:00"))
                .body("items", hasSize(8));
    }

    @ParameterizedTest
    @CsvSource({"PARTNERS, 403, 200", "INVITED, 403, 200", "AGENTS, 403, 403", "EVERYONE, 200, 200"})
    void showsSlotsToThoseWhoMayBookThem(String audience, int resident, int partner) {
        Bookable bookable = new Bookable("\"audience\": \"" + audience + "\"");

        bookable.slots("").then().statusCode(resident);
        bookable.slots(Bookable.resident(), "").then().statusCode(resident);
        bookable.slots(TestTokens.partner("asso-demo"), "").then().statusCode(partner);
        bookable.slots(bookable.agentToken, "").then().statusCode(200);
    }

    @Test
    void keepsDiscreetMotivesFromThePublic() {
        Bookable bookable = new Bookable("\"audience\": \"EVERYONE\", \"discreet\": true");
        String motives = "/v1/guichets/" + bookable.guichetId + "/motives/";

        bookable.slots("").then().statusCode(422).body("type", equalTo("urn:solidarites:problem:unknown-motive"));
        bookable.slots(bookable.agentToken, "").then().statusCode(200);
        given().get(motives + bookable.motiveId).then().statusCode(404);
        Bookable.as(TestTokens.partner("asso-demo"))
                .get(motives + bookable.motiveId)
                .then()
                .statusCode(404);
        Bookable.as(bookable.agentToken).get(motives + bookable.motiveId).then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({
        "'&from=2026-06-09&to=2026-06-08', days-crossed, to",
        "'&from=2026-05-20&to=2026-05-31', days-in-the-past, to",
        "'&from=2026-06-09&to=2026-09-09', range-too-long, to"
    })
    void refusesDaysThatAreNone(String query, String problem, String parameter) {
        Bookable.forEveryone()
                .slots(query)
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:solidarites:problem:" + problem))
                .body("errors[0].parameter", equalTo(parameter));
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/guichets/{desk}/slots, from, +999999999-12-31",
        "/v1/guichets/{desk}/slots, to, +999999999-12-31",
        "/v1/guichets/{desk}/slots, from, -5000-01-01",
        "/v1/slots, from, +999999999-12-31"
    })
    void refusesDaysThatNoCalendarReaches(String path, String parameter, String day) {
        Bookable bookable = Bookable.forEveryone();

        given().queryParam("motive", bookable.code)
                .queryParam(parameter, day)
                .get(path.replace("{desk}", bookable.guichetId))
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo(parameter));
    }

    @Test
    void findsOneFirstTimeForEachDeskWhateverItIsFor() {
        Bookable ofEverybody = Bookable.forEveryone();
        Bookable ofAgents = new Bookable("\"audience\": \"AGENTS\"");

        JsonPath found =
                given().get("/v1/slots").then().statusCode(200).extract().jsonPath();
        String own = given().get("/v1/slots?motive=" + ofEverybody.code).path("items[0].startsAt");

        assertThat(found.getList("items.guichet", String.class))
                .contains("ccas")
                .doesNotHaveDuplicates();
        assertThat(found.getString("motive")).isNull();
        assertThat(OffsetDateTime.parse(found.getString("items.find { it.guichet == 'ccas' }.startsAt")))
                .isBeforeOrEqualTo(OffsetDateTime.parse(own));
        assertThat(found.getList("items.motive", String.class)).doesNotContain(ofAgents.code);
    }

    @ParameterizedTest
    @CsvSource({
        "motive=nope, 422, motive-offered-nowhere, motive",
        "motive={code}&quartier=nowhere, 422, unknown-quartier, quartier",
        "motive={code}&from=2026-05-31, 422, days-in-the-past, from",
        "motive={ofAgents}, 403, motive-not-bookable, motive",
        "motive={discreet}, 422, motive-offered-nowhere, motive"
    })
    void refusesAFirstSlotThatNobodyCanGive(String query, int status, String problem, String parameter) {
        String asked = query.replace("{code}", Bookable.forEveryone().code)
                .replace("{ofAgents}", new Bookable("\"audience\": \"AGENTS\"").code)
                .replace("{discreet}", new Bookable("\"audience\": \"EVERYONE\", \"discreet\": true").code);

        given().get("/v1/slots?" + asked)
                .then()
                .statusCode(status)
                .body("type", equalTo("urn:solidarites:problem:" + problem))
                .body("errors[0].parameter", equalTo(parameter));
    }

    @Test
    void refusesWhatItCanNotRead() {
        String slots = "/v1/guichets/" + Bookable.guichetId("ccas") + "/slots";

        given().get(slots).then().statusCode(400).body("errors[0].parameter", equalTo("motive"));
        given().get(slots + "?motive=nothing")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:solidarites:problem:unknown-motive"));
        given().get(slots + "?motive=nothing&from=soon").then().statusCode(400);
        given().get("/v1/guichets/" + UUID.randomUUID() + "/slots?motive=nothing")
                .then()
                .statusCode(404)
                .body("detail", containsString("guichet"));
    }
}
