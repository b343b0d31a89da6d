package org.solidarites.longevity.activity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.solidarites.longevity.CityOfTests.COORDINATOR;
import static org.solidarites.longevity.CityOfTests.HOST_AGENT;
import static org.solidarites.longevity.CityOfTests.OTHER_AGENT;
import static org.solidarites.longevity.CityOfTests.PARTNER;
import static org.solidarites.longevity.CityOfTests.activity;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.solidarites.chassis.page.Cursor;
import org.solidarites.chassis.testing.RealParts;
import org.solidarites.chassis.testing.TestTokens;
import org.solidarites.longevity.CityOfTests;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ActivityApiTest {

    private static final OffsetDateTime START = CityOfTests.soon();

    @Test
    void isEnteredForSeniorsOfSixtyUnlessSaidOtherwise() {
        Response entered = enter(HOST_AGENT, activity(CityOfTests.space(), 12, START, START.plusHours(2)));

        entered.then()
                .statusCode(201)
                .body("audience", equalTo("SENIORS"))
                .body("minimumAge", equalTo(60))
                .body("placesLeft", equalTo(12));
        assertThat(OffsetDateTime.parse(entered.path("startsAt")).toInstant()).isEqualTo(START.toInstant());
        assertThat(entered.header("Location")).endsWith("/v1/activities/" + entered.path("id"));
    }

    @ParameterizedTest
    @CsvSource({
        "age=59, false, false, true",
        "age=60, true, false, true",
        "carer=true, false, true, true",
        "age=60&carer=true, true, true, true",
        "quartier=nantes-erdre, true, true, true",
        "quartier=nantes-sud, false, false, false"
    })
    void areFoundByThoseWhomTheyAdmit(String asked, boolean seniors, boolean carers, boolean everyone) {
        UUID space = openSpace();
        String forSeniors = entered(activity(space, 5, START, START.plusHours(1)));
        String forCarers = entered(
                activity(space, 5, START, START.plusHours(1)).replaceFirst("\\{", "{\"audience\": \"CARERS\","));
        String forEveryone = entered(
                activity(space, 5, START, START.plusHours(1)).replaceFirst("\\{", "{\"audience\": \"EVERYONE\","));

        List<String> found =
                given().get("/v1/activities?space=" + space + "&" + asked).path("items.id");

        assertThat(found.contains(forSeniors)).isEqualTo(seniors);
        assertThat(found.contains(forCarers)).isEqualTo(carers);
        assertThat(found.contains(forEveryone)).isEqualTo(everyone);
    }

    @ParameterizedTest
    @CsvSource({"age=-1, 400, age", "age=126, 400, age", "carer=perhaps, 400, carer", "quartier=nowhere, 422, quartier"
    })
    void saysWhatNobodyCanBe(String asked, int status, String parameter) {
        given().get("/v1/activities?" + asked)
                .then()
                .statusCode(status)
                .body("errors[0].parameter", equalTo(parameter));
    }

    private String entered(String activity) {
        return enter(COORDINATOR, activity).then().statusCode(201).extract().path("id");
    }

    @Test
    void showsTheTimeOfTheCity() {
        enter(COORDINATOR, activity(CityOfTests.space(), 12, at("2090-01-15T09:00:00Z"), at("2090-01-15T10:00:00Z")))
                .then()
                .body("startsAt", equalTo("2090-01-15T10:00:00+01:00"));
        enter(COORDINATOR, activity(CityOfTests.space(), 12, at("2090-07-15T09:00:00Z"), at("2090-07-15T10:00:00Z")))
                .then()
                .body("startsAt", equalTo("2090-07-15T11:00:00+02:00"));
    }

    @Test
    void mayBeForCarersOfAnyAge() {
        enter(COORDINATOR, with("\"audience\": \"CARERS\""))
                .then()
                .statusCode(201)
                .body("audience", equalTo("CARERS"))
                .body("minimumAge", nullValue());
        enter(COORDINATOR, with("\"audience\": \"CARERS\", \"minimumAge\": 60"))
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:solidarites:problem:minimum-age-of-carers"))
                .body("errors[0].pointer", equalTo("#/minimumAge"));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, activity-ends-before-start, #/endsAt",
        "0, -60, activity-ends-before-start, #/endsAt",
        "0, 721, activity-too-long, #/endsAt",
        "-5760, 60, activity-in-the-past, #/startsAt",
    })
    void refusesTimesThatCanNotBe(int shift, int minutes, String problem, String pointer) {
        OffsetDateTime start = START.plusMinutes(shift);

        enter(COORDINATOR, activity(CityOfTests.space(), 12, start, start.plusMinutes(minutes)))
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:solidarites:problem:" + problem))
                .body("detail", not(containsString("{")))
                .body("errors[0].pointer", equalTo(pointer));
    }

    @Test
    void mayLastTwelveHours() {
        enter(COORDINATOR, activity(CityOfTests.space(), 500, START, START.plusHours(12)))
                .then()
                .statusCode(201);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 501})
    void refusesACapacityOutOfBounds(int capacity) {
        enter(COORDINATOR, activity(CityOfTests.space(), capacity, START, START.plusHours(1)))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("#/capacity"));
    }

    @Test
    void asksForAnOffset() {
        String body = activity(CityOfTests.space(), 1, START, START.plusHours(1))
                .replaceFirst("(\"startsAt\": \"[0-9T:-]{16})[^\"]*", "$1:00");

        enter(COORDINATOR, body).then().statusCode(400).body("errors[0].pointer", equalTo("#/startsAt"));
    }

    @Test
    void takesPlaceInAnOpenSpaceOnly() {
        UUID planned = CityOfTests.space("""
                {"name": "Espace d'essai", "quartier": "nantes-nord", "state": "PLANNED", "announcedFor": "2028",
                 "source": "test"}""");

        enter(COORDINATOR, activity(planned, 5, START, START.plusHours(1)))
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:solidarites:problem:senior-space-not-open"));
        enter(COORDINATOR, activity(UUID.randomUUID(), 5, START, START.plusHours(1)))
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:solidarites:problem:unknown-senior-space"))
                .body("errors[0].pointer", equalTo("#/spaceId"));
    }

    @Test
    void isEnteredByAgentsOfTheHostOnly() {
        enter(OTHER_AGENT, activity(CityOfTests.space(), 5, START, START.plusHours(1)))
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:solidarites:problem:senior-space-hosted-elsewhere"));
    }

    @Test
    void listsByStartThenId() {
        UUID space = openSpace();
        List<String> expected = new ArrayList<>();
        OffsetDateTime same = START.plusDays(1);
        IntStream.range(0, 3).forEach(i -> expected.add(enterAt(space, same)));
        expected.sort(null);
        expected.addFirst(enterAt(space, START));
        expected.addLast(enterAt(space, START.plusDays(2)));

        List<String> found = new ArrayList<>();
        String next = null;
        do {
            Response page = given().queryParam("space", space)
                    .queryParam("limit", 2)
                    .queryParams(next == null ? Map.of() : Map.of("cursor", next))
                    .get("/v1/activities");
            page.then().statusCode(200);
            found.addAll(page.path("items.id"));
            next = page.path("next");
        } while (next != null);

        assertThat(found).isEqualTo(expected);
    }

    @Test
    void listsFromATimeOnAndByKind() {
        UUID space = openSpace();
        String early = enterAt(space, START);
        String late = enterAt(space, START.plusDays(1));

        given().queryParam("space", space)
                .queryParam("from", START.plusDays(1).toString())
                .get("/v1/activities")
                .then()
                .body("items.id", contains(late));
        given().urlEncodingEnabled(false)
                .get("/v1/activities?space=" + space + "&from=2024-01-01T00:00:00+01:00")
                .then()
                .statusCode(200)
                .body("items.id", contains(early, late));
        given().queryParam("space", space)
                .queryParam("kind", "SOCIAL")
                .get("/v1/activities")
                .then()
                .body("items", hasSize(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tomorrow", "2027-03-16", "2027-03-16T10:00:00"})
    void saysWhatATimeLooksLike(String from) {
        given().queryParam("from", from)
                .get("/v1/activities")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("from"))
                .body("errors[0].detail", containsString("décalage"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=101", "limit=0", "cursor=garbage"})
    void refusesAQueryThatCanNotBeRead(String query) {
        given().get("/v1/activities?" + query)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors[0].parameter", equalTo(query.replaceFirst("=.*", "")));
    }

    @Test
    void refusesACursorOfAnotherList() {
        String ofAnother = Cursor.of("yesterday", UUID.randomUUID().toString()).encode();

        given().get("/v1/activities?cursor=" + ofAnother)
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:solidarites:problem:invalid-cursor"));
    }

    @Test
    void countsThePlacesLeftInListAndDetail() {
        UUID space = openSpace();
        String id = entered(activity(space, 2, START, START.plusHours(1)));
        CityOfTests.registered(PARTNER, UUID.fromString(id), "Odette");

        given().get("/v1/activities/" + id).then().statusCode(200).body("placesLeft", equalTo(1));
        given().queryParam("space", space).get("/v1/activities").then().body("items.placesLeft", contains(1));
    }

    @Test
    void isEnteredOnceHoweverOftenItIsSent() {
        String body = activity(CityOfTests.space(), 5, START, START.plusHours(1));
        String key = UUID.randomUUID().toString();

        String first = enterWithKey(body, key);

        assertThat(enterWithKey(body, key)).isEqualTo(first);
    }

    @Test
    void isNotFound() {
        given().get("/v1/activities/" + UUID.randomUUID())
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:solidarites:problem:activity-not-found"));
    }

    @ParameterizedTest
    @CsvSource({
        "resident, 403",
        "agent, 400",
        "instructor, 403",
        "committee, 403",
        "finance, 403",
        "coordinator, 400",
        "partner, 403",
        "admin, 403",
    })
    void letsAgentsAndCoordinatorsEnterAndEverybodyRead(String role, int status) {
        String token = TestTokens.user("somebody", role);

        enter(token, "{}").then().statusCode(status);
        CityOfTests.get(token, "/v1/activities").then().statusCode(200);
    }

    /** One that no other test fills. */
    private static UUID openSpace() {
        return CityOfTests.space("""
                {"name": "Espace d'essai", "quartier": "nantes-erdre", "state": "OPEN", "openedOn": "2025-01",
                 "source": "test"}""");
    }

    private static String enterAt(UUID space, OffsetDateTime start) {
        return enter(COORDINATOR, activity(space, 5, start, start.plusHours(1))).path("id");
    }

    private static String with(String more) {
        return activity(CityOfTests.space(), 5, START, START.plusHours(1)).replaceFirst("}$", ", " + more + "}");
    }

    private static OffsetDateTime at(String time) {
        return OffsetDateTime.parse(time);
    }

    private static Response enter(String token, String body) {
        return CityOfTests.post(token, "/v1/activities", body);
    }

    private static String enterWithKey(String body, String key) {
        return given().auth()
                .oauth2(COORDINATOR)
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(body)
                .post("/v1/activities")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
