package org.solidarites.aid.simulation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesRegex;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.solidarites.chassis.testing.RealParts;
import org.solidarites.chassis.testing.TestTokens;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class SimulationApiTest {

    static final String SINGLE_PARENT_OF_23 = """
            {"on": "2024-10-03",
             "household": {
               "adults": [{"birthDate": "2001-05-14", "student": false}],
               "children": [{"birthDate": "2022-03-01"}],
               "monthlyResources": 950.00,
               "monthlyHousingCharges": {"rent": 450, "energy": 80, "water": 30, "insurance": 20.00},
               "commune": "Nantes"}}""";

    @Inject
    EntityManager database;

    @Test
    void goesOutInOnePiece() {
        Response answer = simulate(SINGLE_PARENT_OF_23, "fr");
        assertThat(answer.header("Content-Length")).isEqualTo(String.valueOf(answer.asByteArray().length));
    }

    @Test
    void grantsTheSingleParentOf23WhatTheVersionBeforeRefused() {
        simulate(SINGLE_PARENT_OF_23, "en")
                .then()
                .statusCode(200)
                .header("Content-Language", "en")
                .body("regulation.id", equalTo("nantes-2024-10-03"))
                .body("regulation.validFrom", equalTo("2024-10-03"))
                .body("singleParent", equalTo(true))
                .body("people", equalTo(2))
                .body("quotient.caf", equalTo(380.00f))
                .body("quotient.facultative", equalTo(316.67f))
                .body("restePourVivre.amount", equalTo(6.17f))
                .body("restePourVivre.unit", equalTo("EUROS_PER_PERSON_AND_DAY"))
                .body(
                        "aids.code",
                        contains("carte-blanche", "carte-blanche-activite", "aide-alimentaire", "aide-energie"))
                .body("aids.verdict", contains("ELIGIBLE", "ELIGIBLE", "ELIGIBLE", "ELIGIBLE"))
                .body("aids[0].amount", nullValue())
                .body("aids[2].amount", equalTo(100.00f))
                .body("aids[2].amountConfirmed", equalTo(false))
                .body("aids[2].pieces.code", hasItem("housing-charges"))
                .body("aids[2].askFirst", contains("revenu-jeunes-44"))
                .body("aids[1].amount", nullValue())
                .body("aids[1].amountAtMost", equalTo(150.00f));

        simulate(SINGLE_PARENT_OF_23.replace("2024-10-03", "2024-10-02"), "en")
                .then()
                .body("regulation.id", equalTo("nantes-2019"))
                .body("aids[2].verdict", equalTo("NOT_ELIGIBLE"))
                .body("aids[2].amount", nullValue())
                .body("aids[2].reasons[1].condition", equalTo("age"))
                .body("aids[2].reasons[1].met", equalTo("FALSE"))
                .body("aids[2].reasons[1].found", equalTo(23))
                .body("aids[2].reasons[1].required", equalTo(25))
                .body("aids[2].reasons[1].unit", equalTo("YEARS"))
                .body("aids[2].reasons[1].article", equalTo("2.3.3 Âge"))
                .body(
                        "aids[2].reasons[1].sentence",
                        equalTo(
                                "No adult is of the age that is required, at least 25 years; the nearest is 23 years old."));
    }

    @Test
    void speaksFrenchWhereNothingElseIsAskedFor() {
        String refused = SINGLE_PARENT_OF_23.replace("2024-10-03", "2024-10-02");

        simulate(refused, "fr-FR, en;q=0.5")
                .then()
                .header("Content-Language", "fr")
                .body(
                        "aids[2].reasons[1].sentence",
                        equalTo("Aucun adulte n'a l'âge demandé, au moins 25 ans ; le plus proche a 23 ans."));
        given().contentType("application/json")
                .body(refused)
                .post("/v1/aid/simulations")
                .then()
                .header("Content-Language", "fr")
                .body("regulation.title", containsString("Règlement"))
                .body("aids[0].reasons[2].sentence", containsString("380,00"));
    }

    @Test
    void guessesNothing() {
        simulate("{\"household\": {\"adults\": [{\"birthDate\": \"1980-01-01\"}], \"children\": []}}", "en")
                .then()
                .statusCode(200)
                .body("quotient.caf", nullValue())
                .body("restePourVivre.amount", nullValue())
                .body("aids.verdict", contains("UNKNOWN", "UNKNOWN", "UNKNOWN", "UNKNOWN"))
                .body("aids[0].reasons.met", contains("UNKNOWN", "UNKNOWN", "UNKNOWN"))
                .body("aids[0].reasons[1].found", nullValue())
                .body("aids[2].reasons[2].sentence", containsString("not known"))
                .body("aids[2].amount", nullValue());
    }

    @Test
    void tellsARefusedHouseholdHowFarItIsAndWhenTimeAloneOpensTheAid() {
        simulate(SINGLE_PARENT_OF_23.replace("2024-10-03", "2024-10-02"), "en")
                .then()
                .body("aids[2].reasons[1].distance.by", equalTo(2))
                .body("aids[2].reasons[1].distance.tooMuch", equalTo(false))
                .body("aids[2].smallestChange", nullValue())
                .body("aids[2].opens.on", equalTo("2024-10-03"))
                .body("aids[2].opens.regulation", equalTo("nantes-2024-10-03"))
                .body(
                        "aids[2].opens.sentence",
                        equalTo("If nothing else changes, it opens by itself on 3 October 2024, under the regulation"
                                + " nantes-2024-10-03."));
    }

    @Test
    void tellsTheSmallestChangeThatWouldOpenAnAid() {
        simulate(SINGLE_PARENT_OF_23.replace("950.00", "1700.00"), "fr")
                .then()
                .body("aids[0].verdict", equalTo("NOT_ELIGIBLE"))
                .body("aids[0].reasons[2].distance.by", equalTo(30.00f))
                .body("aids[0].reasons[2].distance.tooMuch", equalTo(true))
                .body("aids[0].smallestChange.change", equalTo("RESOURCES"))
                .body("aids[0].smallestChange.euros", equalTo(-75.00f))
                .body(
                        "aids[0].smallestChange.sentence",
                        matchesRegex("Elle serait ouverte avec 75,00\\h€ de ressources en moins par mois."))
                .body("aids[0].opens", nullValue())
                .body("aids[0].askFirst", empty());
    }

    @Test
    void asksFirstWhatSettlesAnAidWithTheFewestQuestions() {
        simulate("""
                        {"on": "2024-10-03", "household": {"commune": "44109", "monthlyResources": 950.00,
                         "adults": [{"birthDate": "1980-01-01"}], "children": []}}""", "fr")
                .then()
                .body("aids.verdict", contains("UNKNOWN", "UNKNOWN", "UNKNOWN", "ELIGIBLE"))
                .body("nextQuestions[0].kind", equalTo("STUDENT"))
                .body("nextQuestions[0].question", equalTo("Les adultes sont-ils étudiants ?"))
                .body("nextQuestions[0].aids", contains("carte-blanche", "carte-blanche-activite"))
                .body("aids[2].questions.kind", contains("CHARGE", "CHARGE", "CHARGE", "CHARGE"))
                .body("aids[2].questions.about", contains("RENT", "ENERGY", "WATER", "INSURANCE"));
    }

    @Test
    void pointsToTheRightsOfOtherBodies() {
        simulate(SINGLE_PARENT_OF_23.replace("\"commune\"", "\"rights\": {\"aah\": true}, \"commune\""), "fr")
                .then()
                .body("rights.code", contains("tarification-solidaire-transports", "revenu-jeunes-44"))
                .body("rights[0].verdict", equalTo("ELIGIBLE"))
                .body("rights[0].reductionPercent", equalTo(100))
                .body("rights[0].provider", equalTo("Nantes Métropole"))
                .body("rights[1].verdict", equalTo("UNKNOWN"))
                .body("rights[1].reasons[2].condition", equalTo("any"))
                .body("rights[1].reasons[2].parts.condition", contains("all", "all", "all"))
                .body(
                        "rights[1].questions[0].question",
                        equalTo("Habitez-vous en Loire-Atlantique depuis plus d'un an ?"));
    }

    @Test
    void countsResourcesByKind() {
        simulate(
                        SINGLE_PARENT_OF_23.replace(
                                "\"monthlyResources\": 950.00",
                                "\"monthlyResourcesByKind\": {\"WAGES\": 700, \"FAMILY_BENEFIT\": 250}"),
                        "fr")
                .then()
                .statusCode(200)
                .body("quotient.caf", equalTo(380.00f))
                .body("restePourVivre.amount", equalTo(6.17f));
    }

    @ParameterizedTest(name = "the second adult a student {0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "false | Au moins un adulte n'est pas étudiant.",
                "true | Au moins un adulte n'est pas étudiant. Les étudiants n'y ont pas droit eux-mêmes : adulte n° 2.",
                "null | Au moins un adulte n'est pas étudiant. On ne sait pas si d'autres sont étudiants, qui n'y ont pas"
                        + " droit eux-mêmes : adulte n° 2."
            })
    void saysWhichAdultsGetNoCardOfTheirOwn(String student, String sentence) {
        String second = "{\"birthDate\": \"2000-01-01\", \"student\": " + student + "}";

        simulate(SINGLE_PARENT_OF_23.replace("\"student\": false}", "\"student\": false}, " + second), "fr")
                .then()
                .body("aids[0].code", equalTo("carte-blanche"))
                .body("aids[0].verdict", equalTo("ELIGIBLE"))
                .body("aids[0].reasons[1].sentence", equalTo(sentence));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "en | The bill is €20.00, and €25.00 are left to the person in any case: nothing remains to be paid. It must"
                        + " be at least €25.01 \\(€5.01 short\\).",
                "fr | La facture est de 20,00\\h€, et 25,00\\h€ restent dans tous les cas à la charge de la personne : il"
                        + " n'y a rien à payer. Il faut au moins 25,01\\h€ \\(il manque 5,01\\h€\\).",
            })
    void refusesAnAidOfWhichNothingIsLeftToPay(String language, String sentence) {
        simulate(
                        SINGLE_PARENT_OF_23.replace(
                                "\"commune\"", "\"bills\": {\"carte-blanche-activite\": 20}, \"commune\""),
                        language)
                .then()
                .body("aids[1].verdict", equalTo("NOT_ELIGIBLE"))
                .body("aids[1].amount", nullValue())
                .body("aids[1].reasons.met", contains("TRUE", "TRUE", "TRUE", "FALSE"))
                .body("aids[1].reasons[3].condition", equalTo("amount"))
                .body("aids[1].reasons[3].found", equalTo(20.00f))
                .body("aids[1].reasons[3].required", equalTo(25.01f))
                .body("aids[1].reasons[3].distance.by", equalTo(5.01f))
                .body("aids[1].reasons[3].unit", equalTo("EUROS"))
                .body("aids[1].reasons[3].sentence", matchesRegex(sentence));
    }

    @Test
    void tellsTheCountedChargesInTheirOrder() {
        simulate(SINGLE_PARENT_OF_23, "fr")
                .then()
                .body("restePourVivre.countedCharges", contains("RENT", "ENERGY", "WATER", "INSURANCE"));
    }

    @Test
    void countsAnEarlierGrantUnderAnyCodeThatAReglementHas() {
        simulate(
                        SINGLE_PARENT_OF_23.replace(
                                "\"commune\"",
                                "\"grants\": [{\"aid\": \"aide-energie\", \"on\": \"2024-01-01\"}], \"commune\""),
                        "fr")
                .then()
                .statusCode(200);
    }

    @Test
    void looksAtManyHouseholdsAtOnce() {
        String household = SINGLE_PARENT_OF_23
                .strip()
                .replaceFirst("(?s).*?\"household\": ", "")
                .replaceFirst("}$", "");
        String batch = "{\"on\": \"2024-10-02\", \"households\": [%s, %s]}"
                .formatted(household, household.replace("2001-05-14", "1990-05-14"));

        given().contentType("application/json")
                .body(batch)
                .post("/v1/aid/simulations/batch")
                .then()
                .statusCode(200)
                .body("regulation", equalTo("nantes-2019"))
                .body("households[0].aids[2].code", equalTo("aide-alimentaire"))
                .body("households[0].aids[2].verdict", equalTo("NOT_ELIGIBLE"))
                .body("households[1].aids[2].verdict", equalTo("ELIGIBLE"))
                .body("households[1].aids[2].amount", equalTo(100.00f));
    }

    @ParameterizedTest(name = "{0} households: {1}")
    @CsvSource({"0, 400", "1000, 200", "1001, 400"})
    void takesUpToAThousandHouseholds(int number, int status) {
        String household = "{\"adults\": [{\"birthDate\": \"1990-05-14\"}], \"children\": []}";

        given().contentType("application/json")
                .body("{\"households\": [%s]}".formatted(String.join(",", Collections.nCopies(number, household))))
                .post("/v1/aid/simulations/batch")
                .then()
                .statusCode(status);
    }

    @Test
    void answersNoneOfABatchIfOneCanNotBe() {
        given().contentType("application/json")
                .header("Accept-Language", "en")
                .body("{\"households\": [{\"adults\": [{\"birthDate\": \"1990-05-14\"}], \"children\": []},"
                        + " {\"adults\": [], \"children\": []}]}")
                .post("/v1/aid/simulations/batch")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:solidarites:problem:no-adult"))
                .body("errors[0].pointer", equalTo("#/households/1/adults"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"resident", "agent", "instructor", "committee", "finance", "coordinator", "partner", "admin"})
    void isOpenToEveryRole(String role) {
        given().auth()
                .oauth2(TestTokens.user("somebody", role))
                .contentType("application/json")
                .body(SINGLE_PARENT_OF_23)
                .post("/v1/aid/simulations")
                .then()
                .statusCode(200);
    }

    @Test
    void storesNothing() {
        long before = rows();

        simulate(SINGLE_PARENT_OF_23, "fr").then().statusCode(200);

        assertThat(rows()).isEqualTo(before);
    }

    private long rows() {
        return ((Number) database.createNativeQuery("SELECT (SELECT count(*) FROM household)"
                                + " + (SELECT count(*) FROM dossier) + (SELECT count(*) FROM outbox_event)"
                                + " + (SELECT count(*) FROM idempotency_record)")
                        .getSingleResult())
                .longValue();
    }

    static Response simulate(String body, String language) {
        return given().header("Accept-Language", language)
                .contentType("application/json")
                .body(body)
                .post("/v1/aid/simulations");
    }
}
