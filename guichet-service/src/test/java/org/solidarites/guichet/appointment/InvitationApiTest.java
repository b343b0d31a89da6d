package org.solidarites.guichet.appointment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
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
class InvitationApiTest {

    private static final String NINE = "2026-06-09T09:00:00+02:00";
    private static final String PATH = "/v1/invited-appointment";

    @Inject
    MovableClock clock;

    private Bookable bookable;

    @BeforeEach
    void isTheFirstOfJune() {
        clock.putAtNoonOf(LocalDate.of(2026, 6, 1));
        bookable = new Bookable("\"audience\": \"INVITED\"");
    }

    @AfterEach
    void isToday() {
        clock.reset();
    }

    @Test
    void letsSomebodyBookOnceWithoutAnAccount() {
        String secret = invited();

        with(secret).get(PATH + "/slots?from=2026-06-09&to=2026-06-09").then().body("items", hasSize(4));
        with(secret).get(PATH).then().statusCode(404);
        book(secret, NINE).then().statusCode(201).body("bookedBy", equalTo("INVITED"));
        with(secret).get(PATH).then().statusCode(200).body("startsAt", equalTo(NINE));
        book(secret, "2026-06-09T10:00:00+02:00")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:solidarites:problem:invitation-used"));
        with(secret)
                .post(PATH + "/cancellation")
                .then()
                .statusCode(200)
                .body("status", equalTo("EXCUSED"))
                .body("person", nullValue());
        book(secret, NINE).then().statusCode(409);
    }

    @Test
    void letsSomebodyBookWhatOthersMayNotLearnOf() {
        bookable = new Bookable("\"audience\": \"INVITED\", \"discreet\": true");

        book(invited(), NINE).then().statusCode(201);
    }

    @Test
    void isNotUsedUpByASlotThatIsTaken() {
        bookable.bookedId(bookable.agentToken, NINE);
        String secret = invited();

        book(secret, NINE).then().statusCode(409).body("type", equalTo("urn:solidarites:problem:slot-taken"));
        book(secret, "2026-06-09T10:00:00+02:00").then().statusCode(201);
    }

    @Test
    void runsOutAndCanBeTakenBack() {
        String secret = invited();
        Response other = invite();
        String path = "/v1/invitations/" + other.path("id");

        Bookable.as(TestTokens.agent("another", "bellevue")).delete(path).then().statusCode(404);
        Bookable.as(bookable.agentToken).delete(path).then().statusCode(204);
        book(other.path("secret"), NINE)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:solidarites:problem:invitation-expired"));
        clock.advance(Duration.ofDays(14));
        with(secret).get(PATH + "/slots").then().statusCode(409);
    }

    @Test
    void isNothingWithoutItsSecret() {
        given().get(PATH).then().statusCode(404).body("type", equalTo("urn:solidarites:problem:invitation-not-found"));
        book("guessed", NINE).then().statusCode(404);
        bookable.hold(Bookable.resident(), NINE).then().statusCode(403);
        assertThat(invited()).hasSize(43).isNotEqualTo(invited());
    }

    @ParameterizedTest
    @CsvSource({"resident", "partner", "instructor", "committee", "finance", "coordinator", "admin"})
    void isGivenByAgentsOfTheDeskOnly(String role) {
        String token = TestTokens.user("somebody", role);

        Bookable.post(token, "/v1/invitations", body()).then().statusCode(403);
        Bookable.as(token).delete("/v1/invitations/" + UUID.randomUUID()).then().statusCode(403);
        Bookable.post(TestTokens.agent("another", "bellevue"), "/v1/invitations", body())
                .then()
                .statusCode(403);
    }

    private String invited() {
        return invite().path("secret");
    }

    private Response invite() {
        Response answer = Bookable.post(bookable.agentToken, "/v1/invitations", body());
        answer.then().statusCode(201);
        return answer;
    }

    private String body() {
        return "{\"guichet\": \"ccas\", \"motive\": \"" + bookable.code + "\"}";
    }

    private static Response book(String secret, String startsAt) {
        return with(secret)
                .body("{\"startsAt\": \"" + startsAt
                        + "\", \"person\": {\"firstName\": \"Awa\", \"lastName\": \"Exemple\"}}")
                .post(PATH);
    }

    private static RequestSpecification with(String secret) {
        return given().contentType("application/json").header("Appointment-Invitation", secret);
    }
}
