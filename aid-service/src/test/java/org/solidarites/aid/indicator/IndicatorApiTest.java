package org.solidarites.aid.indicator;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.solidarites.aid.envelope.MoneyCase.INSTRUCTOR;
import static org.solidarites.aid.envelope.MoneyCase.as;
import static org.solidarites.aid.envelope.MoneyCase.envelope;
import static org.solidarites.aid.envelope.MoneyCase.grant;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.solidarites.chassis.testing.CityEvents;
import org.solidarites.chassis.testing.MovableClock;
import org.solidarites.chassis.testing.RealParts;
import org.solidarites.chassis.testing.TestTokens;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class IndicatorApiTest {

    private static final String AT = "/v1/indicators/aids";

    @Inject
    MovableClock clock;

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void tellsOfAYearByQuartierAndAgeAndOfNobody() {
        String desk = desk("nantes-nord");
        clock.putAtNoonOf(LocalDate.of(2060, 3, 10));
        envelope("aide-alimentaire", 2060, "5000.00");
        List<String> dossiers = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            dossiers.add(submitted("\"" + desk + "\"", "2040-01-01"));
        }
        for (int i = 0; i < 5; i++) {
            dossiers.add(submitted("null", "2000-01-01"));
        }
        dossiers.add(submitted("null", "1980-01-01"));
        clock.putAtNoonOf(LocalDate.of(2060, 3, 22));
        dossiers.forEach(dossier -> {
            as(INSTRUCTOR).post(dossier + "/completeness").then().statusCode(200);
            grant(dossier, "100.00").then().statusCode(200);
        });
        given().get(AT).then().body("asOf", equalTo("2060-03-01")).body("aids", hasSize(0));

        clock.putAtNoonOf(LocalDate.of(2060, 4, 1));

        String food = "aids.find { it.aid == 'aide-alimentaire' }.";
        given().get(AT)
                .then()
                .statusCode(200)
                .body("year", equalTo(2060))
                .body("asOf", equalTo("2060-04-01"))
                .body(food + "total.requests", equalTo(13))
                .body(food + "total.decided", equalTo(13))
                .body(food + "total.granted", equalTo(13))
                .body(food + "total.amount", equalTo(1300.00f))
                .body(food + "total.medianDays", equalTo(12.0f))
                .body(food + "total.p90Days", equalTo(12.0f))
                .body(food + "total.suppressed", contains("refused", "bySilence"))
                .body(food + "byQuartier.of", contains("nantes-nord", "unknown"))
                .body(food + "byQuartier.requests", contains(7, 6))
                .body(food + "byQuartier.granted", contains(7, 6))
                .body(food + "byAgeBand.of", contains("UNDER_26", "OTHER"))
                .body(food + "byAgeBand.requests", contains(7, 6))
                .body(food + "byAgeBand.amount", contains(700.00f, 600.00f));
        assertThat(given().get(AT + "?format=csv").asString())
                .startsWith("year,aid,by,of,indicator,value,suppressed\r\n")
                .contains(
                        "2060,aide-alimentaire,AID,aide-alimentaire,requests,13,false\r\n",
                        "2060,aide-alimentaire,AID,aide-alimentaire,bySilence,,true\r\n",
                        "2060,aide-alimentaire,QUARTIER,nantes-nord,amount,700.00,false\r\n",
                        "2060,aide-alimentaire,AGE_BAND,OTHER,requests,6,false\r\n")
                .doesNotContain("FROM_60_TO_74", "FROM_75");

        // What changes the decision on one of them is seen with the end of the month, and not by who reads before and
        // after.
        clock.putAtNoonOf(LocalDate.of(2060, 4, 10));
        withdraw(dossiers.getLast());
        clock.putAtNoonOf(LocalDate.of(2060, 4, 20));
        given().get(AT)
                .then()
                .body(food + "total.decided", equalTo(13))
                .body(food + "total.amount", equalTo(1300.00f))
                .body(food + "total.medianDays", equalTo(12.0f));
        clock.putAtNoonOf(LocalDate.of(2060, 5, 1));
        given().get(AT)
                .then()
                .body(food + "total.decided", equalTo(13))
                .body(food + "total.amount", not(equalTo(1300.00f)));
    }

    @Test
    void explainsItselfInBothLanguages() {
        given().header("Accept-Language", "fr")
                .get(AT)
                .then()
                .body(
                        "definitions.refused",
                        equalTo("Demandes refusées par une décision, ou dont l'aide a été retirée comme illégale."));
        given().header("Accept-Language", "en")
                .get(AT)
                .then()
                .body(
                        "definitions.refused",
                        equalTo("Requests that were refused by a decision, or whose grant was withdrawn as unlawful."));
    }

    @ParameterizedTest
    @CsvSource({"text/csv, ''", "'text/csv, application/json;q=0.5', ''", "application/json, ?format=csv"})
    void isATableForThoseWhoAskForOne(String accept, String query) {
        given().accept(accept)
                .get(AT + query)
                .then()
                .statusCode(200)
                .contentType(startsWith("text/csv"))
                .body(startsWith("year,aid,by,of,indicator,value,suppressed\r\n"));
    }

    @ParameterizedTest
    @CsvSource({"?format=xml, format", "?year=1999, year", "?year=9999, year"})
    void refusesWhatThereIsNot(String query, String parameter) {
        given().get(AT + query)
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:solidarites:problem:invalid-input"))
                .body("errors[0].parameter", equalTo(parameter));
    }

    private static String desk(String quartier) {
        String code = "desk-" + UUID.randomUUID();
        CityEvents.send("solidarites.guichet", "org.solidarites.guichet.recorded.v1", UUID.randomUUID(), """
                {"guichetId": "%s", "code": "%s", "name": "Guichet d'essai", "kind": "GUICHET",
                 "quartier": "%s", "state": "OPEN", "address": null}""".formatted(
                        UUID.randomUUID(), code, quartier));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> open(resident(), "\"" + code + "\"", "1990-01-01").statusCode() == 201);
        return code;
    }

    /** Withdraws a grant on the third day from now. */
    private void withdraw(String dossier) {
        LocalDate today = LocalDate.now(clock);
        String proceedings = as(INSTRUCTOR)
                .body("""
                        {"dossierId": "%s", "reasonsOfFact": "Hors de Nantes.", "reasonsOfLaw": "2.3.2",
                         "observationsBy": "%s"}""".formatted(dossier.substring(dossier.lastIndexOf('/') + 1), today.plusDays(1)))
                .post("/v1/aid/grant-withdrawals")
                .header("Location");
        clock.putAtNoonOf(today.plusDays(2));
        as(TestTokens.user("delegate", "committee"))
                .body("{\"withdraw\": true}")
                .post(proceedings + "/decision")
                .then()
                .statusCode(200);
    }

    private static String submitted(String guichet, String born) {
        String resident = resident();
        String at =
                open(resident, guichet, born).then().statusCode(201).extract().header("Location");
        as(resident).post(at + "/submission").then().statusCode(200);
        return at;
    }

    private static Response open(String resident, String guichet, String born) {
        return as(resident).body("""
                        {"aid": "aide-alimentaire", "guichet": %s,
                         "household": {"adults": [{"birthDate": "%s"}], "children": [], "commune": "44109"}}""".formatted(guichet, born)).post("/v1/aid/dossiers");
    }

    private static String resident() {
        return TestTokens.user("resident-" + UUID.randomUUID(), "resident");
    }
}
