package org.solidarites.longevity.registration;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasEntry;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.solidarites.longevity.CityOfTests.COORDINATOR;
import static org.solidarites.longevity.CityOfTests.HOST_AGENT;
import static org.solidarites.longevity.CityOfTests.OTHER_AGENT;
import static org.solidarites.longevity.CityOfTests.OTHER_PARTNER;
import static org.solidarites.longevity.CityOfTests.PARTNER;
import static org.solidarites.longevity.CityOfTests.entered;
import static org.solidarites.longevity.CityOfTests.get;
import static org.solidarites.longevity.CityOfTests.post;
import static org.solidarites.longevity.CityOfTests.register;
import static org.solidarites.longevity.CityOfTests.registered;
import static org.solidarites.longevity.CityOfTests.registration;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.solidarites.chassis.testing.RealParts;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class WaitingListTest {

    private static final String PROBLEM = "urn:solidarites:problem:";

    @Inject
    EntityManager database;

    @Inject
    WaitingJobs jobs;

    @Inject
    RegistrationRepository registrations;

    @Inject
    Positions positions;

    @Test
    void offersAFreePlaceToTheFirstInLineAndToHerAlone() {
        UUID activity = entered(1);
        UUID first = registered(PARTNER, activity, "Odette");
        UUID second = waits(activity, "Germaine", "");
        UUID isolated = waits(activity, "Simone", ", \"isolated\": true");

        cancel(first);

        show(isolated)
                .body("state", equalTo("OFFERED"))
                .body("offeredUntil", notNullValue())
                .body("person.firstName", equalTo("Simone"));
        show(second).body("state", equalTo("WAITING"));
        given().get("/v1/activities/" + activity).then().body("placesLeft", equalTo(0));
        register(PARTNER, activity, registration("Yvonne"))
                .then()
                .statusCode(201)
                .body("state", equalTo("WAITING"));
        post(PARTNER, "/v1/registrations/" + isolated + "/acceptance", "")
                .then()
                .statusCode(200)
                .body("state", equalTo("CONFIRMED"))
                .body("offeredUntil", nullValue());
    }

    @Test
    void explainsWhereOneStands() {
        UUID activity = entered(1);
        UUID first = registered(PARTNER, activity, "Odette");
        UUID isolated = waits(activity, unknown("Simone"), ", \"isolated\": true, \"quartier\": \"dervallieres-zola\"");
        UUID second = waits(activity, unknown("Germaine"), "");

        get(PARTNER, "/v1/registrations/" + second + "/position")
                .then()
                .statusCode(200)
                .body("placeInLine", equalTo(2))
                .body("waiting", equalTo(2))
                .body("points", equalTo(2))
                .body("criteria", hasEntry("has no place at any other activity so far", 2))
                .body("words", containsString("Number 2 of 2"))
                .body("words", containsString("Before her: 1 with more points, 0 with as many"));
        given().auth()
                .oauth2(PARTNER)
                .get("/v1/registrations/" + isolated + "/position")
                .then()
                .body("words", containsString("Place 1 sur 2"))
                .body("words", containsString("7 points : "))
                .body("words", containsString("habite le quartier de l'espace seniors (1)"));
        get(PARTNER, "/v1/registrations/" + first + "/position")
                .then()
                .body("placeInLine", nullValue())
                .body("words", equalTo("The place is confirmed."));
    }

    @Test
    void explainsEvenWhatChangesMeanwhile() {
        UUID activity = entered(1);
        UUID first = registered(PARTNER, activity, "Odette");
        UUID second = waits(activity, "Germaine", "");

        PositionView told = QuarkusTransaction.requiringNew().call(() -> {
            Registration waiting = registrations.findById(second);
            cancel(first);
            return positions.of(waiting, Locale.ENGLISH);
        });

        assertThat(told.state()).isEqualTo(RegistrationState.OFFERED);
        assertThat(told.words()).contains("A place is held for this person alone");
    }

    @Test
    void countsAPlaceElsewhereAgainstAFirstParticipation() {
        String again = unknown("Renée");
        registered(PARTNER, entered(1), again);
        UUID activity = entered(1);
        registered(PARTNER, activity, "Odette");
        UUID known = waits(activity, again, "");
        UUID newcomer = waits(activity, unknown("Lucienne"), "");

        get(PARTNER, "/v1/registrations/" + newcomer + "/position").then().body("placeInLine", equalTo(1));
        get(PARTNER, "/v1/registrations/" + known + "/position")
                .then()
                .body("placeInLine", equalTo(2))
                .body("words", containsString("who came first decides"));
    }

    @Test
    void givesThoseWithoutAPhoneLongerToAnswer() {
        UUID activity = entered(1);
        UUID first = registered(PARTNER, activity, "Odette");
        String body = registration("Marthe").replace(", \"phone\": \"06 00 00 00 00\"", "");
        UUID without = UUID.fromString(register(PARTNER, activity, body).path("id"));
        cancel(first);

        Instant until = Instant.parse(show(without).extract().path("offeredUntil"));

        // Half of the three days before the start; with a phone it would be 24 hours.
        assertThat(until)
                .isBetween(
                        Instant.now().plus(Duration.ofHours(35)), Instant.now().plus(Duration.ofHours(37)));
    }

    @Test
    void passesAnOfferOnAsSoonAsSomebodyLooks() {
        UUID activity = entered(1);
        UUID first = registered(PARTNER, activity, "Odette");
        UUID silent = waits(activity, "Simone", ", \"isolated\": true");
        UUID next = waits(activity, "Germaine", "");
        cancel(first);
        letRunOut(silent);

        show(silent).body("state", equalTo("WAITING")).body("offeredUntil", nullValue());

        show(next).body("state", equalTo("OFFERED"));
        for (String answer : List.of("acceptance", "refusal")) {
            post(PARTNER, "/v1/registrations/" + silent + "/" + answer, "")
                    .then()
                    .statusCode(409)
                    .body("type", equalTo(PROBLEM + "offer-expired"));
        }
        get(PARTNER, "/v1/registrations/" + silent + "/position")
                .then()
                .body("words", containsString("One offer stayed without an answer"))
                .body("words", containsString("Places offered to others at this moment: 1"));
    }

    @Test
    void refusesAnAnswerToAnExpiredOfferThatNobodyHasPassedOnYet() {
        UUID activity = entered(1);
        UUID first = registered(PARTNER, activity, "Odette");
        UUID silent = waits(activity, "Simone", "");
        cancel(first);
        letRunOut(silent);

        post(PARTNER, "/v1/registrations/" + silent + "/acceptance", "")
                .then()
                .statusCode(409)
                .body("type", equalTo(PROBLEM + "offer-expired"));
    }

    @Test
    void endsTheWaitAfterTwoOffersWithoutAnAnswer() {
        UUID activity = entered(1);
        UUID first = registered(PARTNER, activity, "Odette");
        UUID silent = waits(activity, "Simone", "");
        cancel(first);
        letRunOut(silent);
        jobs.run();
        show(silent).body("state", equalTo("OFFERED"));
        letRunOut(silent);

        jobs.run();

        show(silent)
                .body("state", equalTo("CANCELLED"))
                .body("endReason", equalTo("UNANSWERED"))
                .body("person", nullValue());
        given().get("/v1/activities/" + activity).then().body("placesLeft", equalTo(1));
        get(PARTNER, "/v1/registrations/" + silent + "/movements")
                .then()
                .body("items.kind", contains("WAITING", "OFFERED", "RAN_OUT", "OFFERED", "RAN_OUT", "ENDED"))
                .body("items.by", contains("PARTNER", "SERVICE", "SERVICE", "SERVICE", "SERVICE", "SERVICE"))
                .body("items[1].policy", equalTo("2024-06-01"))
                .body("items[1].placeInLine", equalTo(1))
                .body("items[1].placesFree", equalTo(1));
    }

    @Test
    void givesTheTimeBackToThoseWhoseOfferRanOutWhileTheServiceWasStopped() {
        UUID activity = entered(1);
        UUID first = registered(PARTNER, activity, "Odette");
        UUID held = waits(activity, "Simone", "");
        UUID next = waits(activity, "Germaine", "");
        cancel(first);
        wasAwayFor(Duration.ofHours(6));
        run("UPDATE registration SET offered_until = now() - interval '1 hour' WHERE id = :id", held);

        jobs.run();

        Instant until = Instant.parse(
                show(held).body("state", equalTo("OFFERED")).extract().path("offeredUntil"));
        assertThat(until)
                .isBetween(
                        Instant.now().plus(Duration.ofHours(4)), Instant.now().plus(Duration.ofHours(6)));
        show(next).body("state", equalTo("WAITING"));
        get(PARTNER, "/v1/registrations/" + held + "/movements")
                .then()
                .body("items.kind", contains("WAITING", "OFFERED", "EXTENDED"));
        post(PARTNER, "/v1/registrations/" + held + "/acceptance", "").then().statusCode(200);
    }

    @Test
    void acceptsTheAnswerOfWhoIsFasterThanTheJobAfterAnOutage() {
        UUID activity = entered(1);
        UUID first = registered(PARTNER, activity, "Odette");
        UUID held = waits(activity, "Simone", "");
        cancel(first);
        wasAwayFor(Duration.ofHours(2));
        run("UPDATE registration SET offered_until = now() - interval '1 minute' WHERE id = :id", held);

        post(PARTNER, "/v1/registrations/" + held + "/acceptance", "")
                .then()
                .statusCode(200)
                .body("state", equalTo("CONFIRMED"));
    }

    @Test
    void goesPastOneWhoNeedsMorePlacesThanThereAreAndSaysSo() {
        UUID activity = entered(2);
        UUID first = registered(PARTNER, activity, "Odette");
        registered(PARTNER, activity, "Paulette");
        UUID couple = waits(activity, "Simone", ", \"isolated\": true, \"accompanied\": true");
        UUID single = waits(activity, "Germaine", "");

        cancel(first);

        show(couple).body("state", equalTo("WAITING")).body("places", equalTo(2));
        show(single).body("state", equalTo("OFFERED"));
        get(COORDINATOR, "/v1/activities/" + activity + "/movements")
                .then()
                .statusCode(200)
                .body("items[-2].kind", equalTo("PASSED_OVER"))
                .body("items[-2].registrationId", equalTo(couple.toString()))
                .body("items[-2].placesFree", equalTo(1))
                .body("items[-2].places", equalTo(2))
                .body("items[-1].kind", equalTo("OFFERED"));
    }

    @Test
    void givesTheLastPlaceToANewcomerWhenThoseBeforeHerNeedTwo() {
        UUID activity = entered(2);
        registered(PARTNER, activity, "Odette");
        waits(activity, "Simone", ", \"accompanied\": true");

        register(PARTNER, activity, registration("Germaine"))
                .then()
                .statusCode(201)
                .body("state", equalTo("CONFIRMED"));
    }

    @Test
    void letsOneDeclineAndServesTheNextAtOnce() {
        UUID activity = entered(1);
        UUID first = registered(PARTNER, activity, "Odette");
        UUID declines = waits(activity, "Simone", "");
        UUID next = waits(activity, "Germaine", "");
        cancel(first);

        post(PARTNER, "/v1/registrations/" + declines + "/refusal", "")
                .then()
                .statusCode(200)
                .body("state", equalTo("CANCELLED"))
                .body("endReason", equalTo("DECLINED"));

        show(next).body("state", equalTo("OFFERED"));
        show(declines).body("person", nullValue());
    }

    @Test
    void takesAnAnswerFromWhoIsOfferedAPlaceOnly() {
        UUID activity = entered(1);
        UUID confirmed = registered(PARTNER, activity, "Odette");
        UUID waiting = waits(activity, "Simone", "");

        for (UUID other : List.of(confirmed, waiting)) {
            post(PARTNER, "/v1/registrations/" + other + "/acceptance", "")
                    .then()
                    .statusCode(409)
                    .body("type", equalTo(PROBLEM + "no-offer"));
        }
    }

    @Test
    void endsTheWaitWhenTheActivityStarts() {
        UUID activity = entered(1);
        registered(PARTNER, activity, "Odette");
        UUID waiting = waits(activity, "Simone", "");
        run(
                "UPDATE activity SET starts_at = now() - interval '1 minute', ends_at = now() + interval '1 hour'"
                        + " WHERE id = :id",
                activity);

        jobs.run();

        show(waiting)
                .body("state", equalTo("CANCELLED"))
                .body("endReason", equalTo("NOT_SERVED"))
                .body("person", nullValue());
    }

    @Test
    void neverForgetsAMovement() {
        UUID id = registered(PARTNER, entered(1), "Odette");

        for (String change : List.of(
                "UPDATE registration_movement SET kind = 'WAITING' WHERE registration_id = :id",
                "DELETE FROM registration_movement WHERE registration_id = :id")) {
            assertThatThrownBy(() -> run(change, id)).hasStackTraceContaining("neither changed nor deleted");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"position", "movements"})
    void tellsNobodyElse(String what) {
        UUID id = registered(PARTNER, entered(1), "Odette");

        get(PARTNER, "/v1/registrations/" + id + "/" + what).then().statusCode(200);
        get(HOST_AGENT, "/v1/registrations/" + id + "/" + what).then().statusCode(200);
        for (String token : List.of(OTHER_PARTNER, OTHER_AGENT)) {
            get(token, "/v1/registrations/" + id + "/" + what)
                    .then()
                    .statusCode(404)
                    .body("type", equalTo(PROBLEM + "registration-not-found"));
        }
        for (String answer : List.of("acceptance", "refusal")) {
            post(OTHER_PARTNER, "/v1/registrations/" + id + "/" + answer, "")
                    .then()
                    .statusCode(404);
        }
        get(COORDINATOR, "/v1/registrations/" + id + "/" + what).then().statusCode(403);
    }

    @Test
    void isAuditedByCoordinatorsAndTheHostingDesk() {
        String list = "/v1/activities/" + entered(1) + "/movements";

        get(HOST_AGENT, list).then().statusCode(200);
        get(OTHER_AGENT, list).then().statusCode(403).body("type", equalTo(PROBLEM + "senior-space-hosted-elsewhere"));
        get(PARTNER, list).then().statusCode(403);
        get(COORDINATOR, "/v1/activities/" + UUID.randomUUID() + "/movements")
                .then()
                .statusCode(404);
    }

    @Test
    void publishesItsPolicy() {
        given().get("/v1/longevity/waiting-policies/current")
                .then()
                .statusCode(200)
                .body("validFrom", equalTo("2024-06-01"))
                .body("confirmed", equalTo(false))
                .body("criteria.weight", contains(4, 2, 1))
                .body("offer.throughOthers", equalTo("PT72H"));
        given().get("/v1/longevity/waiting-policies").then().statusCode(200).body("items.size()", equalTo(1));
    }

    @Test
    void refusesAQuartierThatTheCityDoesNotHave() {
        register(PARTNER, entered(1), registration("Odette").replaceFirst("}$", ", \"quartier\": \"atlantis\"}"))
                .then()
                .statusCode(422)
                .body("type", equalTo(PROBLEM + "unknown-quartier"))
                .body("errors[0].pointer", equalTo("#/quartier"));
        register(PARTNER, entered(1), registration("Odette").replaceFirst("}$", ", \"accompanied\": true}"))
                .then()
                .statusCode(422)
                .body("type", equalTo(PROBLEM + "activity-too-small"));
    }

    /** A name that no other test registers. */
    private static String unknown(String firstName) {
        return firstName + " " + UUID.randomUUID().toString().replaceAll("[0-9-]", "x");
    }

    private UUID waits(UUID activity, String firstName, String more) {
        return UUID.fromString(
                register(PARTNER, activity, registration(firstName).replaceFirst("}$", more + "}"))
                        .then()
                        .statusCode(201)
                        .body("state", equalTo("WAITING"))
                        .extract()
                        .path("id"));
    }

    private static ValidatableResponse show(UUID id) {
        return get(PARTNER, "/v1/registrations/" + id).then().statusCode(200);
    }

    private static void cancel(UUID id) {
        post(PARTNER, "/v1/registrations/" + id + "/cancellation", "").then().statusCode(200);
    }

    private void letRunOut(UUID id) {
        jobs.run();
        run("UPDATE registration SET offered_until = now() - interval '1 minute' WHERE id = :id", id);
    }

    private void wasAwayFor(Duration time) {
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery("UPDATE service_presence SET seen_at = :seen")
                        .setParameter("seen", Instant.now().minus(time))
                        .executeUpdate());
    }

    private void run(String change, UUID id) {
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery(change)
                        .setParameter("id", id)
                        .executeUpdate());
    }
}
