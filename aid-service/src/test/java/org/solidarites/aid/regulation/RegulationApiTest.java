package org.solidarites.aid.regulation;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.solidarites.chassis.testing.MovableClock;
import org.solidarites.chassis.testing.RealParts;
import org.solidarites.chassis.testing.TestTokens;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class RegulationApiTest {

    @Inject
    MovableClock clock;

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void listsTheVersionsOldestFirst() {
        given().get("/v1/aid/regulations")
                .then()
                .statusCode(200)
                .body("id[0]", equalTo("nantes-2019"))
                .body("id[1]", equalTo("nantes-2024-10-03"))
                .body("state[0]", equalTo("PUBLISHED"))
                .body("validUntil[0]", equalTo("2024-10-02"))
                .body("[1].aids", hasItems("carte-blanche", "aide-alimentaire", "aide-energie"));
    }

    @ParameterizedTest
    @CsvSource({
        "2024-10-02, nantes-2019",
        "2024-10-03, nantes-2024-10-03",
        "2019-01-01, nantes-2019",
        "2030-01-01, nantes-2024-10-03"
    })
    void knowsWhatIsInForceOnADay(String on, String id) {
        given().get("/v1/aid/regulations/in-force?on=" + on)
                .then()
                .statusCode(200)
                .body("id", equalTo(id));
    }

    @Test
    void takesTodayWhereNoDayIsGiven() {
        clock.putAtNoonOf(LocalDate.of(2024, 10, 2));
        given().get("/v1/aid/regulations/in-force").then().body("id", equalTo("nantes-2019"));

        clock.putAtNoonOf(LocalDate.of(2024, 10, 3));
        given().get("/v1/aid/regulations/in-force").then().body("id", equalTo("nantes-2024-10-03"));
    }

    @Test
    void givesEachValueItsSourceAndSaysWhetherItIsConfirmed() {
        given().get("/v1/aid/regulations/nantes-2024-10-03")
                .then()
                .statusCode(200)
                .body("household.singleParentExtraParts.value", equalTo(0.5f))
                .body("household.singleParentExtraParts.confirmed", equalTo(true))
                .body("household.singleParentExtraParts.source", containsString("metropole.nantes.fr"))
                .body("restePourVivre.charges.ENERGY.value", equalTo(true))
                .body("restePourVivre.sharedBy.confirmed", equalTo(false))
                .body("aids[0].conditions.kind", contains("residence", "student", "quotient"))
                .body("aids[0].conditions[2].most", equalTo(650.00f))
                .body("aids[0].amount.kind", equalTo("none"))
                .body("aids[2].conditions[2].confirmed", equalTo(false));
    }

    @Test
    void showsTheSchemaOfADocument() {
        given().get("/v1/aid/regulations/schema")
                .then()
                .statusCode(200)
                .contentType("application/schema+json")
                .body("'$schema'", equalTo("https://json-schema.org/draft/2020-12/schema"))
                .body("'$defs'.condition.properties.kind.enum", hasItems("age", "quotient", "granted-before"))
                .body("'$defs'.amount.properties.kind.enum", hasItems("share-of-bill", "brackets", "dated"));
    }

    @Test
    void comparesTwoVersionsInTheLanguageOfTheReader() {
        given().header("Accept-Language", "en")
                .get("/v1/aid/regulations/nantes-2019/diff/nantes-2024-10-03")
                .then()
                .statusCode(200)
                .header("Content-Language", equalTo("en"))
                .body("from", equalTo("nantes-2019"))
                .body("toValidFrom", equalTo("2024-10-03"))
                .body("differences.size()", equalTo(6))
                .body("differences[4].path", equalTo("/aids/2/conditions/1"))
                .body("differences[4].aid", equalTo("aide-alimentaire"))
                .body("differences[4].change", equalTo("CHANGED"))
                .body("differences[4].before.least", equalTo(25))
                .body("differences[4].after.least", equalTo(18))
                .body("differences[4].article", equalTo("2.3.3 Âge"));
        given().get("/v1/aid/regulations/nantes-2024-10-03/diff/nantes-2024-10-03")
                .then()
                .body("differences.size()", equalTo(0));
        given().get("/v1/aid/regulations/nantes-2019/diff/nantes-1999")
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:solidarites:problem:regulation-not-found"));
    }

    @Test
    void refusesADayBeforeAllVersions() {
        given().header("Accept-Language", "en")
                .get("/v1/aid/regulations/in-force?on=2018-12-31")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:solidarites:problem:no-regulation-in-force"))
                .body("detail", containsString("2019-01-01"))
                .body("errors[0].parameter", equalTo("on"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "2024-02-30", "03/10/2024"})
    void refusesADayThatIsNone(String on) {
        given().get("/v1/aid/regulations/in-force?on=" + on)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:solidarites:problem:invalid-date"));
    }

    @Test
    void doesNotKnowAnotherVersion() {
        given().get("/v1/aid/regulations/nantes-1999")
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:solidarites:problem:regulation-not-found"))
                .body("detail", containsString("nantes-1999"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"resident", "agent", "instructor", "committee", "finance", "coordinator", "partner", "admin"})
    void isOpenToEveryRole(String role) {
        String token = TestTokens.user("somebody", role);
        for (String path :
                new String[] {"", "/in-force", "/schema", "/nantes-2019", "/nantes-2019/diff/nantes-2024-10-03"}) {
            given().auth()
                    .oauth2(token)
                    .get("/v1/aid/regulations" + path)
                    .then()
                    .statusCode(200);
        }
    }
}
