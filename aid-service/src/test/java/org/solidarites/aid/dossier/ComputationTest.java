package org.solidarites.aid.dossier;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.solidarites.aid.dossier.DossierCase.GRANT;
import static org.solidarites.aid.dossier.DossierCase.HOUSEHOLD;
import static org.solidarites.aid.dossier.DossierCase.INSTRUCTOR;
import static org.solidarites.aid.dossier.DossierCase.decide;
import static org.solidarites.aid.dossier.DossierCase.describe;
import static org.solidarites.aid.dossier.DossierCase.draftOf;
import static org.solidarites.aid.dossier.DossierCase.get;
import static org.solidarites.aid.dossier.DossierCase.step;
import static org.solidarites.aid.dossier.DossierCase.submittedOf;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.solidarites.chassis.testing.MovableClock;
import org.solidarites.chassis.testing.RealParts;
import org.solidarites.chassis.testing.TestTokens;

/** What the règlement computed is told with the decision, and given in full to who asks (CRPA L311-3-1). */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ComputationTest {

    private final String resident = TestTokens.user("resident-" + UUID.randomUUID(), "resident");

    @Inject
    MovableClock clock;

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void isGivenInFullFromTheSubmissionOn() {
        clock.putAtNoonOf(LocalDate.of(2026, 1, 15));
        String at = submittedOf(resident);

        get(resident, at + "/computation")
                .then()
                .statusCode(200)
                .header("Content-Language", "en")
                .body("occasion", equalTo("SUBMITTED"))
                .body("on", equalTo("2026-01-15"))
                .body("regulation", equalTo("nantes-2024-10-03"))
                .body("article", containsString("L311-3-1"))
                .body("contribution", containsString("decided nothing"))
                .body("sources", containsString("declared"))
                .body("data.monthlyResources", equalTo(950.00f))
                .body("data.children[0].birthDate", equalTo("2022-03-01"))
                .body("operations.regulation.id", equalTo("nantes-2024-10-03"))
                .body("operations.nextQuestions", hasSize(0))
                .body("operations.aids", hasSize(1))
                .body("operations.aids[0].code", equalTo("aide-alimentaire"))
                .body("operations.aids[0].reasons.size()", not(equalTo(0)))
                .body("operations.aids[0].reasons[0].article", not(nullValue()));
        given().auth()
                .oauth2(resident)
                .header("Accept-Language", "fr")
                .get(at + "/computation")
                .then()
                .body("contribution", containsString("n'a rien décidé"));
    }

    @Test
    void isMadeAnewForTheProposalWithTheHouseholdAsItIsKnownThen() {
        clock.putAtNoonOf(LocalDate.of(2026, 1, 15));
        String at = submittedOf(resident);
        step(INSTRUCTOR, at, "completion-requests", """
                {"pieces": ["resources"], "deadline": "2026-02-10"}""").then().statusCode(200);
        describe(resident, at, get(resident, at).header("ETag"), HOUSEHOLD.replace("950.00", "900.00"))
                .then()
                .statusCode(200);
        clock.putAtNoonOf(LocalDate.of(2026, 1, 20));
        decide(at, GRANT).then().statusCode(200).body("decision.computation", equalTo(at + "/computation"));

        get(resident, at + "/computation")
                .then()
                .body("occasion", equalTo("PROPOSED"))
                .body("on", equalTo("2026-01-15")) // the rules of the day on which it was received
                .body("data.monthlyResources", equalTo(900.00f));
    }

    @Test
    void isNotThereBeforeTheSubmission() {
        get(resident, draftOf(resident) + "/computation")
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:solidarites:problem:computation-not-found"));
    }
}
