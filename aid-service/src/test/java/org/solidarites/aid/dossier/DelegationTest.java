package org.solidarites.aid.dossier;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.solidarites.aid.dossier.DossierCase.DELEGATE;
import static org.solidarites.aid.dossier.DossierCase.GRANT;
import static org.solidarites.aid.dossier.DossierCase.INSTRUCTOR;
import static org.solidarites.aid.dossier.DossierCase.completeOf;
import static org.solidarites.aid.dossier.DossierCase.proposedOf;
import static org.solidarites.aid.dossier.DossierCase.step;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.solidarites.aid.envelope.MoneyCase;
import org.solidarites.chassis.testing.RealParts;
import org.solidarites.chassis.testing.TestTokens;

/** Who may decide alone, up to how much, and with which reasons. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class DelegationTest {

    private final String resident = TestTokens.user("resident-" + UUID.randomUUID(), "resident");

    @Test
    void endsAtItsCeiling() {
        String at = completeOf(resident);
        step(INSTRUCTOR, at, "proposal", exception("200.01")).then().statusCode(200);

        step(DELEGATE, at, "decision", exception("200.01"))
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:solidarites:problem:above-delegation-ceiling"))
                .body("detail", containsString("200.00"))
                .body("errors[0].pointer", equalTo("#/amount"));
        step(DELEGATE, at, "decision", """
                {"decision": "GRANTED", "amount": 200.00, "reasonsOfFact": "Plafond.", "reasonsOfLaw": "Délibération"}""").then().statusCode(200).body("decision.amount", equalTo(200.00f));
    }

    @Test
    void hasTheCeilingThatTheReglementGivesTheAid() {
        String at = MoneyCase.dossier("aide-energie");
        step(INSTRUCTOR, at, "proposal", exception("150.01")).then().statusCode(200);

        step(DELEGATE, at, "decision", exception("150.01"))
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:solidarites:problem:above-delegation-ceiling"))
                .body("detail", containsString("150.00"));
    }

    @Test
    void isNotForWhoProposed() {
        String at = completeOf(resident);
        String both = TestTokens.user("delegate", "instructor"); // the same person in another role
        step(both, at, "proposal", GRANT).then().statusCode(200);

        step(DELEGATE, at, "decision", GRANT)
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:solidarites:problem:proposer-does-not-decide"));
        step(TestTokens.user("another", "committee"), at, "decision", GRANT)
                .then()
                .statusCode(200);
    }

    @Test
    void givesReasonsForLessThanWasProposed() {
        String at = proposedOf(resident);

        step(DELEGATE, at, "decision", grant("99.99"))
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:solidarites:problem:reasons-missing"))
                .body("errors[0].pointer", equalTo("#/reasonsOfFact"));
        step(DELEGATE, at, "decision", """
                {"decision": "GRANTED", "amount": 99.99, "reasonsOfFact": "Facture de 99,99 €.", "reasonsOfLaw": " "}""").then().statusCode(422).body("errors[0].pointer", equalTo("#/reasonsOfLaw"));
        step(DELEGATE, at, "decision", """
                {"decision": "GRANTED", "amount": 99.99, "reasonsOfFact": "Facture de 99,99 €.",
                 "reasonsOfLaw": "Règlement des aides facultatives, 2.3.5"}""").then().statusCode(200);
    }

    @Test
    void givesReasonsForAnotherAmountThanTheReglementGives() {
        String at = MoneyCase.dossier("aide-energie");

        for (String amount : new String[] {"149.99", "150.01"}) {
            step(INSTRUCTOR, at, "proposal", grant(amount))
                    .then()
                    .statusCode(422)
                    .body("type", equalTo("urn:solidarites:problem:reasons-missing"));
        }
        step(INSTRUCTOR, at, "proposal", exception("10.00")).then().statusCode(200);
        step(DELEGATE, at, "decision", grant("10.00"))
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:solidarites:problem:reasons-missing"));
        step(INSTRUCTOR, at, "proposal", grant("150.00")).then().statusCode(200); // it takes the place of the first
        step(DELEGATE, at, "decision", grant("150.00")).then().statusCode(200);
    }

    private static String exception(String amount) {
        return """
                {"decision": "GRANTED", "amount": %s, "reasonsOfFact": "Coupure.",
                 "reasonsOfLaw": "Règlement, 2.3.5"}""".formatted(amount);
    }

    private static String grant(String amount) {
        return "{\"decision\": \"GRANTED\", \"amount\": " + amount + "}";
    }
}
