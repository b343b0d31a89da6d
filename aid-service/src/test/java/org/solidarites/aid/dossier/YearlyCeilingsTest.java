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
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.solidarites.chassis.testing.MovableClock;
import org.solidarites.chassis.testing.RealParts;
import org.solidarites.chassis.testing.TestTokens;

/** The règlement grants food aid four times in a year, and the Carte blanche once. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class YearlyCeilingsTest {

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
                .body("detail", containsString("In 2034 this person was granted aide-alimentaire 4 times"))
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
