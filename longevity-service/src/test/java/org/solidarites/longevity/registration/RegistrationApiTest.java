package org.solidarites.longevity.registration;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.solidarites.longevity.CityOfTests.COORDINATOR;
import static org.solidarites.longevity.CityOfTests.HOST_AGENT;
import static org.solidarites.longevity.CityOfTests.OTHER_AGENT;
import static org.solidarites.longevity.CityOfTests.OTHER_PARTNER;
import static org.solidarites.longevity.CityOfTests.PARTNER;
import static org.solidarites.longevity.CityOfTests.activity;
import static org.solidarites.longevity.CityOfTests.entered;
import static org.solidarites.longevity.CityOfTests.get;
import static org.solidarites.longevity.CityOfTests.person;
import static org.solidarites.longevity.CityOfTests.post;
import static org.solidarites.longevity.CityOfTests.register;
import static org.solidarites.longevity.CityOfTests.registered;
import static org.solidarites.longevity.CityOfTests.registration;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.solidarites.chassis.city.CityTime;
import org.solidarites.chassis.testing.RealParts;
import org.solidarites.chassis.testing.TestTokens;
import org.solidarites.longevity.CityOfTests;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class RegistrationApiTest {

    private static final String RESIDENT = TestTokens.user("resident", "resident");
    private static final String OTHER_RESIDENT = TestTokens.user("other-resident", "resident");

    @Inject
    EntityManager database;

    @Test
    void givesAPlaceToAPersonWhoConsented() {
        UUID activity = entered(3);

        Response answer = register(PARTNER, activity, registration("Odette"));

        answer.then()
                .statusCode(201)
                .header("ETag", "\"0\"")
                .body("state", equalTo("CONFIRMED"))
                .body("registeredBy", equalTo("PARTNER"))
                .body("consentOn", equalTo("2024-11-28"))
                .body("person", nullValue());
        assertThat(answer.header("Location")).endsWith("/v1/registrations/" + answer.path("id"));
        get(PARTNER, "/v1/registrations/" + answer.path("id"))
                .then()
                .statusCode(200)
                .body("person.firstName", equalTo("Odette"))
                .body("person.birthDate", equalTo("1950-05-12"));
        given().get("/v1/activities/" + activity).then().body("placesLeft", equalTo(2));
    }

    @Test
    void letsAResidentRegisterOnceForHerself() {
        UUID activity = entered(3);
        String body = "{\"person\": " + person("Odette", LocalDate.of(1950, 5, 12)) + "}";

        register(RESIDENT, activity, body)
                .then()
                .statusCode(201)
                .body("registeredBy", equalTo("SELF"))
                .body("consentOn", nullValue());
        register(RESIDENT, activity, body.replace("Odette", "Germaine"))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:solidarites:problem:already-registered"));
    }

    @Test
    void tellsTheCityWithoutNamingAnybody() {
        UUID activity = entered(3);
        UUID id = registered(PARTNER, activity, "Odette");
        post(PARTNER, "/v1/registrations/" + id + "/cancellation", "");

        List<?> told = database.createNativeQuery(
                        "SELECT type || payload FROM outbox_event WHERE aggregate_id = :id ORDER BY \"timestamp\"")
                .setParameter("id", id.toString())
                .getResultList();

        String references = "{\"registrationId\":\"%s\",\"activityId\":\"%s\"".formatted(id, activity);
        assertThat(told.stream().map(Object::toString).toList())
                .containsExactly(
                        "org.solidarites.registration.confirmed.v1" + references + "}",
                        "org.solidarites.registration.cancelled.v1" + references + ",\"reason\":\"CANCELLED\"}");
    }

    @Test
    void sentAgainIsTheSameRegistration() {
        String key = UUID.randomUUID().toString();
        UUID activity = entered(3);

        String first = registerWithKey(activity, key).path("id");
        String second = registerWithKey(activity, key).path("id");

        assertThat(second).isNotNull().isEqualTo(first);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "null | consent-missing | #/consent",
                "{\"given\": false, \"on\": \"2024-11-28\"} | consent-missing | #/consent/given",
                "{\"given\": true, \"on\": \"2999-01-01\"} | consent-in-the-future | #/consent/on",
            })
    void asksForConsentToRegisterSomebodyElse(String consent, String problem, String pointer) {
        String body = "{\"person\": " + person("Odette", LocalDate.of(1950, 5, 12)) + ", \"consent\": " + consent + "}";

        for (String token : List.of(PARTNER, HOST_AGENT)) {
            register(token, entered(1), body)
                    .then()
                    .statusCode(422)
                    .body("type", equalTo("urn:solidarites:problem:" + problem))
                    .body("errors[0].pointer", equalTo(pointer));
        }
    }

    @Test
    void isForThoseWhoAreSixtyOnTheDay() {
        UUID activity = entered(3);
        LocalDate day = CityOfTests.soon().atZoneSameInstant(CityTime.ZONE).toLocalDate();
        LocalDate youngest = day.minusYears(60);

        register(RESIDENT, activity, "{\"person\": " + person("Jeune", youngest.plusDays(1)) + "}")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:solidarites:problem:too-young"))
                .body("detail", containsString("from " + youngest.plusDays(1).plusYears(60)))
                .body("errors[0].pointer", equalTo("#/person/birthDate"));
        register(RESIDENT, activity, "{\"person\": " + person("Juste", youngest) + "}")
                .then()
                .statusCode(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2999-01-01", "1850-01-01"})
    void refusesABirthDateThatCanNotBe(String birthDate) {
        register(RESIDENT, entered(1), "{\"person\": " + person("Odette", LocalDate.parse(birthDate)) + "}")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:solidarites:problem:birth-date-implausible"));
    }

    @Test
    void isForCarersWhereItSaysSo() {
        OffsetDateTime start = CityOfTests.soon();
        String training = activity(CityOfTests.space(), 5, start, start.plusHours(2))
                .replace("DIGITAL_WORKSHOP", "CARER_TRAINING")
                .replaceFirst("}$", ", \"audience\": \"CARERS\"}");
        UUID activity =
                UUID.fromString(post(COORDINATOR, "/v1/activities", training).path("id"));
        String body = "{\"person\": " + person("Karim", LocalDate.of(1990, 1, 1)) + "%s}";

        register(RESIDENT, activity, body.formatted(""))
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:solidarites:problem:not-a-carer"))
                .body("errors[0].pointer", equalTo("#/carer"));
        register(RESIDENT, activity, body.formatted(", \"carer\": true")).then().statusCode(201);
    }

    @Test
    void refusesTheSamePersonTwiceHoweverTheNameIsWritten() {
        UUID activity = entered(5);
        register(PARTNER, activity, registration("Hélène"));

        register(HOST_AGENT, activity, registration("HELENE"))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:solidarites:problem:already-registered"));
        register(PARTNER, entered(5), registration("Hélène")).then().statusCode(201);
    }

    @Test
    void freesThePlaceAndForgetsThePersonWhenCancelled() {
        UUID activity = entered(1);
        UUID id = registered(PARTNER, activity, "Odette");

        post(PARTNER, "/v1/registrations/" + id + "/cancellation", "")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("state", equalTo("CANCELLED"))
                .body("person", nullValue());

        get(PARTNER, "/v1/registrations/" + id).then().body("person", nullValue());
        assertThat(database.createNativeQuery("SELECT count(*) FROM registration_person WHERE registration_id = :id")
                        .setParameter("id", id)
                        .getSingleResult())
                .isEqualTo(0L);
        post(PARTNER, "/v1/registrations/" + id + "/cancellation", "")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:solidarites:problem:registration-state-forbids"));
        register(PARTNER, activity, registration("Odette")).then().statusCode(201);
    }

    @Test
    void endsWhenTheActivityStarts() {
        UUID activity = entered(2);
        UUID id = registered(PARTNER, activity, "Odette");
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery("UPDATE activity SET starts_at = now() - interval '1 minute',"
                                + " ends_at = now() + interval '1 hour' WHERE id = :id")
                        .setParameter("id", activity)
                        .executeUpdate());

        register(PARTNER, activity, registration("Germaine"))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:solidarites:problem:activity-started"));
        post(PARTNER, "/v1/registrations/" + id + "/cancellation", "")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:solidarites:problem:activity-started"));
    }

    @Test
    void existsForItsMakerAndTheHostingDeskOnly() {
        UUID id = registered(PARTNER, entered(1), "Odette");

        for (String token : List.of(PARTNER, HOST_AGENT)) {
            get(token, "/v1/registrations/" + id).then().statusCode(200);
            get(token, "/v1/registrations?limit=100").then().body("items.id", hasItem(id.toString()));
        }
        for (String token : List.of(OTHER_PARTNER, OTHER_AGENT, RESIDENT)) {
            get(token, "/v1/registrations/" + id)
                    .then()
                    .statusCode(404)
                    .body("type", equalTo("urn:solidarites:problem:registration-not-found"));
            get(token, "/v1/registrations?limit=100").then().body("items.id", everyItem(not(equalTo(id.toString()))));
            post(token, "/v1/registrations/" + id + "/cancellation", "").then().statusCode(404);
        }
    }

    @Test
    void keepsResidentsApart() {
        String body = "{\"person\": " + person("Odette", LocalDate.of(1950, 5, 12)) + "}";
        String id = register(RESIDENT, entered(1), body).path("id");

        get(RESIDENT, "/v1/registrations/" + id).then().statusCode(200);
        get(OTHER_RESIDENT, "/v1/registrations/" + id).then().statusCode(404);
        get(OTHER_RESIDENT, "/v1/registrations?limit=100").then().body("items.id", not(hasItem(id)));
    }

    @Test
    void showsAnAgentWhatSheMadeElsewhere() {
        UUID id = registered(OTHER_AGENT, entered(1), "Odette");

        get(OTHER_AGENT, "/v1/registrations/" + id).then().statusCode(200);
        get(OTHER_AGENT, "/v1/registrations").then().body("items.id", hasItem(id.toString()));
        get(TestTokens.agent("agent-without-desk"), "/v1/registrations")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(0));
    }

    @Test
    void pagesTheNewestFirst() {
        String partner = TestTokens.partner("asso-" + UUID.randomUUID());
        UUID activity = entered(3);
        UUID first = registered(partner, activity, "Odette");
        UUID second = registered(partner, activity, "Germaine");

        Response page = get(partner, "/v1/registrations?limit=1");

        assertThat(page.<List<String>>path("items.id")).containsExactly(second.toString());
        assertThat(get(partner, "/v1/registrations?limit=1&cursor=" + page.path("next"))
                        .<List<String>>path("items.id"))
                .containsExactly(first.toString());
    }

    @Test
    void isRefusedWithoutAnActivity() {
        register(PARTNER, UUID.randomUUID(), registration("Odette"))
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:solidarites:problem:activity-not-found"));
    }

    @Test
    void pointsAtFaultsOfTheBody() {
        register(PARTNER, entered(1), "{\"person\": {\"firstName\": \" \", \"lastName\": \"Exemple\"}}")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("#/person/firstName"))
                .body("errors.pointer", hasItem("#/person/birthDate"));
        register(PARTNER, entered(1), registration("Odette").replace("1950-05-12", "12/05/1950"))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("#/person/birthDate"));
    }

    @Test
    void isRefusedToAPartnerWithoutAssociation() {
        String token = TestTokens.user("somebody", "partner");

        register(token, entered(1), registration("Odette")).then().statusCode(403);
        get(token, "/v1/registrations").then().statusCode(200).body("items.size()", equalTo(0));
    }

    @ParameterizedTest
    @CsvSource({"instructor", "committee", "finance", "coordinator", "admin"})
    void isClosedToOtherRoles(String role) {
        String token = TestTokens.user("somebody", role);

        register(token, UUID.randomUUID(), registration("Odette")).then().statusCode(403);
        get(token, "/v1/registrations").then().statusCode(403);
        get(token, "/v1/registrations/" + UUID.randomUUID()).then().statusCode(403);
        for (String answer : List.of("cancellation", "acceptance", "refusal")) {
            post(token, "/v1/registrations/" + UUID.randomUUID() + "/" + answer, "")
                    .then()
                    .statusCode(403);
        }
    }

    @ParameterizedTest
    @CsvSource({"resident", "agent", "partner"})
    void isOpenToThoseWhoRegister(String role) {
        String token = "partner".equals(role) ? PARTNER : TestTokens.user("somebody", role);

        get(token, "/v1/registrations").then().statusCode(200);
        register(token, UUID.randomUUID(), registration("Odette")).then().statusCode(404);
        get(token, "/v1/registrations/" + UUID.randomUUID()).then().statusCode(404);
        post(token, "/v1/registrations/" + UUID.randomUUID() + "/cancellation", "")
                .then()
                .statusCode(404);
    }

    @Test
    void asksForAToken() {
        given().get("/v1/registrations").then().statusCode(401).contentType("application/problem+json");
        given().contentType("application/json")
                .body(registration("Odette"))
                .post("/v1/activities/" + UUID.randomUUID() + "/registrations")
                .then()
                .statusCode(401);
    }

    private static Response registerWithKey(UUID activity, String key) {
        return given().auth()
                .oauth2(PARTNER)
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(registration("Odette"))
                .post("/v1/activities/" + activity + "/registrations");
    }
}
