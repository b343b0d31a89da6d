package org.solidarites.longevity.carer;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.solidarites.longevity.CityOfTests.COORDINATOR;
import static org.solidarites.longevity.CityOfTests.HOST_AGENT;
import static org.solidarites.longevity.CityOfTests.PARTNER;
import static org.solidarites.longevity.CityOfTests.entered;
import static org.solidarites.longevity.CityOfTests.get;
import static org.solidarites.longevity.CityOfTests.person;
import static org.solidarites.longevity.CityOfTests.post;
import static org.solidarites.longevity.CityOfTests.register;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.solidarites.chassis.city.CityTime;
import org.solidarites.chassis.testing.MovableClock;
import org.solidarites.chassis.testing.RealParts;
import org.solidarites.chassis.testing.TestTokens;
import org.solidarites.longevity.CityOfTests;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class CarerTest {

    private static final String PROBLEM = "urn:solidarites:problem:";
    private static final String CARERS = "/v1/longevity/carers";
    private static final String BY_LINK = ", \"mandate\": \"%s\"";

    private static final String CONSENT = ", \"consent\": {\"given\": true, \"on\": \"2024-11-28\"}";
    private static final LocalDate BORN = LocalDate.of(1950, 5, 12);

    private final String senior = TestTokens.user("senior-" + UUID.randomUUID(), "resident");
    private final String carer = TestTokens.user("carer-" + UUID.randomUUID(), "resident");

    @Inject
    MovableClock clock;

    @AfterEach
    void isNow() {
        clock.reset();
    }

    @Test
    void registersTheSeniorWhoLetsHer() {
        String link = linked("\"BOOK\"");

        String id = registerBy(link, "Odette", "")
                .then()
                .statusCode(201)
                .body("state", equalTo("CONFIRMED"))
                .body("registeredBy", equalTo("CARER"))
                .extract()
                .path("id");

        String calendar = post(senior, "/v1/longevity/calendar-feeds", "").path("address");
        assertThat(given().get(calendar).asString()).contains("SUMMARY:Premiers pas sur tablette");
        for (String token : new String[] {carer, senior}) {
            get(token, "/v1/registrations/" + id).then().statusCode(200).body("person.firstName", equalTo("Odette"));
            get(token, "/v1/registrations").then().body("items.id", hasItem(id));
        }
        post(carer, "/v1/registrations/" + id + "/cancellation", "").then().statusCode(200);
    }

    @Test
    void isForThatSeniorOnly() {
        String link = linked("\"BOOK\"");

        registerBy(link, "Germaine", "")
                .then()
                .statusCode(422)
                .body("type", equalTo(PROBLEM + "mandate-of-another-person"))
                .body("errors[0].pointer", equalTo("#/person"));
        register(TestTokens.user("somebody", "resident"), entered(2), body("Odette", BY_LINK.formatted(link)))
                .then()
                .statusCode(422)
                .body("type", equalTo(PROBLEM + "unknown-mandate"));
        register(PARTNER, entered(2), body("Odette", BY_LINK.formatted(link) + CONSENT))
                .then()
                .statusCode(422)
                .body("type", equalTo(PROBLEM + "unknown-mandate"));
    }

    @Test
    void allowsWhatItSaysAndNoMore() {
        String sees = linked("\"SEE\"");
        String id = register(senior, entered(2), body("Odette", "")).path("id");

        get(carer, "/v1/registrations/" + id).then().statusCode(200);
        post(carer, "/v1/registrations/" + id + "/cancellation", "")
                .then()
                .statusCode(403)
                .body("type", equalTo(PROBLEM + "mandate-without-right"));
        registerBy(sees, "Odette", "").then().statusCode(403).body("type", equalTo(PROBLEM + "mandate-without-right"));
        String books = linked("\"BOOK\"");
        registerBy(books, "Odette", ", \"accompanied\": true")
                .then()
                .statusCode(403)
                .body("type", equalTo(PROBLEM + "mandate-without-right"));
    }

    @Test
    void endsWhenEitherWantsAndItsBookingsStayTheSeniors() {
        String link = linked("\"BOOK\", \"SEE\"");
        String id = registerBy(link, "Odette", "").path("id");

        post(senior, CARERS + "/" + link + "/end", "").then().statusCode(200).body("state", equalTo("ENDED"));

        get(carer, "/v1/registrations/" + id).then().statusCode(404);
        get(carer, "/v1/registrations").then().body("items.id", not(hasItem(id)));
        get(senior, "/v1/registrations/" + id).then().statusCode(200);
        registerBy(link, "Odette", "").then().statusCode(409).body("type", equalTo(PROBLEM + "mandate-ended"));
        post(carer, CARERS + "/" + link + "/end", "").then().statusCode(409);
    }

    @Test
    void endsWithItsTime() {
        String link = linked("\"BOOK\"");
        OffsetDateTime start = CityOfTests.soon().plusDays(500);
        String far = post(
                        COORDINATOR,
                        "/v1/activities",
                        CityOfTests.activity(CityOfTests.space(), 2, start, start.plusHours(1)))
                .path("id");
        clock.advance(Duration.ofDays(400));

        register(carer, UUID.fromString(far), body("Odette", BY_LINK.formatted(link)))
                .then()
                .statusCode(409)
                .body("type", equalTo(PROBLEM + "mandate-ended"));
    }

    @Test
    void isTakenUpOnceByTheCodeAndByNobodyForHerself() {
        String code = give(senior, "\"BOOK\"", "").path("code");

        post(senior, CARERS + "/acceptance", "{\"code\": \"" + code + "\"}")
                .then()
                .statusCode(422)
                .body("type", equalTo(PROBLEM + "carer-of-oneself"))
                .body("errors[0].pointer", equalTo("#/code"));
        post(carer, CARERS + "/acceptance", "{\"code\": \"" + code + "\"}")
                .then()
                .statusCode(200)
                .body("state", equalTo("ACTIVE"))
                .body("carer", equalTo(true));
        post(carer, CARERS + "/acceptance", "{\"code\": \"" + code + "\"}")
                .then()
                .statusCode(422)
                .body("type", equalTo(PROBLEM + "unknown-carer-code"));
    }

    @Test
    void mayBeGivenAtADeskWithTheSeniorsConsent() {
        give(HOST_AGENT, "\"BOOK\"", "").then().statusCode(422).body("type", equalTo(PROBLEM + "consent-missing"));
        give(HOST_AGENT, "\"BOOK\"", CONSENT)
                .then()
                .statusCode(201)
                .body("link.consentOn", equalTo("2024-11-28"))
                .body("code", notNullValue());
    }

    @Test
    void existsForBothSidesOnly() {
        String link = linked("\"BOOK\"");
        String other = TestTokens.user("somebody", "resident");

        get(senior, CARERS + "/" + link).then().statusCode(200).body("carer", equalTo(false));
        get(carer, CARERS).then().body("items.id", hasItem(link));
        get(other, CARERS + "/" + link).then().statusCode(404).body("type", equalTo(PROBLEM + "mandate-not-found"));
        get(other, CARERS).then().body("items.id", not(hasItem(link)));
        post(other, CARERS + "/" + link + "/end", "").then().statusCode(404);
        get(PARTNER, CARERS).then().statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2999-01-01", "1850-01-01"})
    void isGivenBySomebodyWhoLives(LocalDate born) {
        post(senior, CARERS, """
                {"senior": %s, "rights": ["BOOK"], "validUntil": "%s"}""".formatted(person("Odette", born), LocalDate.now(CityTime.ZONE)))
                .then()
                .statusCode(422)
                .body("type", equalTo(PROBLEM + "birth-date-implausible"))
                .body("errors[0].pointer", equalTo("#/senior/birthDate"));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 735})
    void isGivenForTwoYearsAtMost(int days) {
        post(senior, CARERS, """
                {"senior": %s, "rights": ["BOOK"], "validUntil": "%s"}""".formatted(
                        person("Odette", BORN), LocalDate.now(CityTime.ZONE).plusDays(days)))
                .then()
                .statusCode(422)
                .body("type", equalTo(PROBLEM + "mandate-time-out-of-bounds"))
                .body("errors[0].pointer", equalTo("#/validUntil"));
    }

    private String linked(String rights) {
        Response given = give(senior, rights, "");
        post(carer, CARERS + "/acceptance", "{\"code\": \"" + given.path("code") + "\"}")
                .then()
                .statusCode(200);
        return given.path("link.id");
    }

    private static Response give(String token, String rights, String more) {
        return post(token, CARERS, """
                {"senior": %s, "rights": [%s], "validUntil": "%s"%s}""".formatted(
                person("Odette", BORN), rights, LocalDate.now(CityTime.ZONE).plusDays(300), more));
    }

    private Response registerBy(String link, String firstName, String more) {
        return register(carer, entered(2), body(firstName, BY_LINK.formatted(link) + more));
    }

    private static String body(String firstName, String more) {
        return "{\"person\": " + person(firstName, BORN) + more + "}";
    }
}
