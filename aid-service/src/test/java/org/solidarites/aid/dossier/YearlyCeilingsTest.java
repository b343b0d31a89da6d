package org.solidarites.aid.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.solidarites.aid.dossier.DossierCase.DELEGATE;
import static org.solidarites.aid.dossier.DossierCase.GRANT;
import static org.solidarites.aid.dossier.DossierCase.HOUSEHOLD;
import static org.solidarites.aid.dossier.DossierCase.INSTRUCTOR;
import static org.solidarites.aid.dossier.DossierCase.as;
import static org.solidarites.aid.dossier.DossierCase.completeOf;
import static org.solidarites.aid.dossier.DossierCase.open;
import static org.solidarites.aid.dossier.DossierCase.proposedOf;
import static org.solidarites.aid.dossier.DossierCase.step;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.solidarites.chassis.testing.MovableClock;
import org.solidarites.chassis.testing.RealParts;
import org.solidarites.chassis.testing.TestTokens;

/**
 * The règlement grants a household food aid four times in a year and an energy aid once, and each person the Carte blanche
 * once.
 */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class YearlyCeilingsTest {

    private static final String ENERGY = "{\"decision\": \"GRANTED\", \"amount\": 150.00}";
    private static final String CARD = "{\"decision\": \"GRANTED\"}";

    @Inject
    MovableClock clock;

    private final String resident = TestTokens.user("resident-" + UUID.randomUUID(), "resident");
    private final String agent = TestTokens.user("agent-" + UUID.randomUUID(), "agent");

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void areTheYears() {
        clock.putAtNoonOf(LocalDate.of(2034, 11, 3));
        IntStream.range(0, 4).forEach(time -> grantFood());
        String fifth = completeOf(resident);

        step(INSTRUCTOR, fifth, "proposal", GRANT)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:solidarites:problem:granted-often-enough"))
                .body(
                        "detail",
                        containsString(
                                "In 2034 this household was granted aide-alimentaire as often as the règlement allows in a year: 4."))
                .body("errors[0].pointer", equalTo("#/decision"));
        as(INSTRUCTOR).get(fifth).then().body("state", equalTo("COMPLETE"));

        clock.putAtNoonOf(LocalDate.of(2035, 1, 1));
        step(INSTRUCTOR, fifth, "proposal", GRANT).then().statusCode(200);
        step(DELEGATE, fifth, "decision", GRANT).then().statusCode(200);
    }

    private void grantFood() {
        step(DELEGATE, proposedOf(resident), "decision", GRANT).then().statusCode(200);
    }

    @Test
    void countOnceForTwoWhoDecideAtTheSameMoment() throws Exception {
        clock.putAtNoonOf(LocalDate.of(2036, 2, 3));
        List<String> dossiers =
                IntStream.range(0, 6).mapToObj(i -> proposedOf(resident)).toList();

        assertThat(atOnce(dossiers.stream()
                        .<Callable<Response>>map(at -> () -> step(DELEGATE, at, "decision", GRANT))
                        .toList()))
                .containsExactlyInAnyOrder(200, 200, 200, 200, 409, 409);
    }

    private static List<Integer> atOnce(List<Callable<Response>> calls) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads.invokeAll(calls).stream()
                    .map(Future::resultNow)
                    .map(Response::statusCode)
                    .toList();
        }
    }

    @Test
    void knowThePersonWhoeverKeepsTheDossier() {
        String family = "Née-" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
        String first = cardFor("Anaïs", family);
        step(INSTRUCTOR, first, "proposal", CARD).then().statusCode(200);
        step(DELEGATE, first, "decision", CARD).then().statusCode(200);

        step(INSTRUCTOR, cardFor("ANAIS", family.replace('-', ' ')), "proposal", CARD)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:solidarites:problem:granted-often-enough"));
        step(INSTRUCTOR, cardFor("Anne", family), "proposal", CARD).then().statusCode(200);
    }

    @Test
    void countWhatOthersOfTheHouseholdWereGranted() {
        clock.putAtNoonOf(LocalDate.of(2037, 2, 3));
        grantEnergy(TestTokens.user("other-" + UUID.randomUUID(), "resident"), "1970-03-01", "1972-04-02");
        String second = completeFor(resident, "aide-energie", "1972-04-02", "1970-03-01");

        step(INSTRUCTOR, second, "proposal", ENERGY)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:solidarites:problem:granted-often-enough"))
                .body("detail", containsString("In 2037 this household was granted aide-energie as often as"));
        for (String[] others : new String[][] {{"1970-03-01"}, {"1970-03-01", "1972-04-03"}}) {
            step(INSTRUCTOR, completeFor(agent, "aide-energie", others), "proposal", ENERGY)
                    .then()
                    .statusCode(200);
        }
    }

    @Test
    void countOnceForTwoOfAHouseholdWhoAreDecidedAtTheSameMoment() throws Exception {
        clock.putAtNoonOf(LocalDate.of(2037, 2, 3));
        List<String> dossiers = IntStream.range(0, 4)
                .mapToObj(i -> completeFor(
                        TestTokens.user("member-" + i + UUID.randomUUID(), "resident"),
                        "aide-energie",
                        "1971-03-01",
                        "1972-04-02"))
                .toList();
        dossiers.forEach(at -> step(INSTRUCTOR, at, "proposal", ENERGY).then().statusCode(200));

        assertThat(atOnce(dossiers.stream()
                        .<Callable<Response>>map(at -> () -> step(DELEGATE, at, "decision", ENERGY))
                        .toList()))
                .containsExactlyInAnyOrder(200, 409, 409, 409);
    }

    @Test
    void areEachPersonsWhereTheReglementSaysSo() {
        clock.putAtNoonOf(LocalDate.of(2037, 2, 3));
        String other = TestTokens.user("other-" + UUID.randomUUID(), "resident");
        for (String member : List.of(other, resident)) {
            String at = completeFor(member, "carte-blanche", "1973-03-01", "1972-04-02");
            step(INSTRUCTOR, at, "proposal", CARD).then().statusCode(200);
            step(DELEGATE, at, "decision", CARD).then().statusCode(200);
        }
    }

    private void grantEnergy(String token, String... adults) {
        String at = completeFor(token, "aide-energie", adults);
        step(INSTRUCTOR, at, "proposal", ENERGY).then().statusCode(200);
        step(DELEGATE, at, "decision", ENERGY).then().statusCode(200);
    }

    /** A dossier of a household of these adults, complete; returns its address. */
    private static String completeFor(String token, String aid, String... adults) {
        String household = Arrays.stream(adults)
                .map(birth -> "{\"birthDate\": \"" + birth + "\", \"student\": false}")
                .collect(Collectors.joining(", "));
        String at = open(token, """
                        {"aid": "%s", "consent": {"given": true, "on": "2026-01-15"},
                         "household": {"adults": [%s], "children": [], "monthlyResources": 700.00, "commune": "44109"}}""".formatted(aid, household))
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        step(token, at, "submission", null).then().statusCode(200);
        step(INSTRUCTOR, at, "completeness", null).then().statusCode(200);
        return at;
    }

    /** A Carte blanche that an agent asks for on somebody's behalf, complete; returns its address. */
    private String cardFor(String givenName, String familyName) {
        String at = open(agent, """
                        {"aid": "carte-blanche", "household": %s,
                         "consent": {"given": true, "on": "2026-01-15"}}""".formatted(HOUSEHOLD))
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        as(agent)
                .header("If-Match", "\"0\"")
                .body("""
                        {"givenName": "%s", "familyName": "%s", "birthDate": "2001-05-14"}""".formatted(givenName, familyName))
                .put(at + "/identity")
                .then()
                .statusCode(200);
        step(agent, at, "submission", null).then().statusCode(200);
        step(INSTRUCTOR, at, "completeness", null).then().statusCode(200);
        return at;
    }
}
