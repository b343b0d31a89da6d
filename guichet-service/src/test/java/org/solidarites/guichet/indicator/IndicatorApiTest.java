package org.solidarites.guichet.indicator;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjuster;
import java.time.temporal.TemporalAdjusters;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.solidarites.chassis.testing.MovableClock;
import org.solidarites.chassis.testing.RealParts;
import org.solidarites.chassis.testing.TestTokens;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class IndicatorApiTest {

    private static final String AT = "/v1/indicators/guichets";

    /** No other test refers anybody on these days. */
    private static final LocalDate FIRST_DAY = LocalDate.of(2090, 3, 1);

    private static final TemporalAdjuster NEXT_MONDAY = TemporalAdjusters.next(DayOfWeek.MONDAY);

    private static final String HOUSING = "logement-hebergement--louer-un-logement";
    private static final String FAMILY = "famille--garde-denfants";

    @Inject
    MovableClock clock;

    @AfterEach
    void isToday() {
        clock.reset();
    }

    @Test
    void showsTheCoverageOfTheCityToEverybody() {
        given().header("Accept-Language", "en")
                .get(AT)
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("generatedAt", notNullValue())
                .body("quartiers.total", equalTo(11))
                .body("quartiers.covered", greaterThanOrEqualTo(5))
                .body("openings.desks", greaterThanOrEqualTo(1))
                .body("appointments.motivesWithFreeSlot", greaterThanOrEqualTo(0))
                .body("definitions", hasKey("appointments.given"))
                .body("definitions", hasKey("referrals.rightsOpenedRate"))
                .body("definitions.'quartiers.total'", equalTo("Quartiers of the city."));
    }

    @Test
    void explainsItselfInFrench() {
        given().header("Accept-Language", "fr")
                .get(AT)
                .then()
                .body("definitions.'quartiers.total'", equalTo("Quartiers de la ville."));
    }

    @Test
    void countsWhatBecameOfReferralsAndNamesNoneOfAFew() {
        String frequent = "aide-" + UUID.randomUUID();
        String rare = "aide-" + UUID.randomUUID();
        clock.putAtNoonOf(FIRST_DAY);
        for (int person = 0; person < 7; person++) {
            resolve(refer(frequent, HOUSING));
        }
        resolve(refer(rare, FAMILY));
        clock.putAtNoonOf(FIRST_DAY.with(NEXT_MONDAY));

        String row = "referrals.find { it.aid == '%s' }".formatted(frequent);
        given().get(AT)
                .then()
                .body("until", equalTo(FIRST_DAY.with(NEXT_MONDAY).minusDays(1).toString()))
                .body(row + ".sent", equalTo(7))
                .body(row + ".rightsOpened", equalTo(7))
                .body(row + ".rightsOpenedRate", equalTo(1.0f))
                .body(row + ".suppressed", empty())
                .body("themes.find { it.theme == 'logement-hebergement' }.sent", equalTo(5))
                .body("themes.theme", not(hasItem("famille")))
                .body("referrals.findAll { it.aid == '%s' }".formatted(rare), hasSize(0));
        assertThat(given().get(AT + "?format=csv").asString())
                .contains("themes.sent,THEME,logement-hebergement,5,false")
                .contains("referrals.sent,AID," + frequent + ",7,false\r\n")
                .doesNotContain(rare);
    }

    @Test
    void staysTheSameAllWeekAndCountsOnlyWeeksThatAreOver() {
        LocalDate day = FIRST_DAY.plusWeeks(2);
        String aid = "aide-" + UUID.randomUUID();
        String sent = "referrals.find { it.aid == '%s' }?.sent".formatted(aid);
        clock.putAtNoonOf(day);
        for (int person = 0; person < 5; person++) {
            refer(aid);
        }
        String before = given().get(AT).then().body(sent, nullValue()).extract().asString();
        LocalDate monday = day.with(NEXT_MONDAY);
        clock.putAtNoonOf(monday);
        given().get(AT).then().body(sent, equalTo(5));

        refer(aid);
        clock.putAtNoonOf(monday.plusDays(6));

        given().get(AT).then().body(sent, equalTo(5));
        clock.putAtNoonOf(day);
        assertThat(given().get(AT).asString()).isEqualTo(before);
        clock.putAtNoonOf(monday.plusWeeks(1));
        given().get(AT).then().body(sent, equalTo(6));
    }

    @ParameterizedTest
    @CsvSource({"text/csv, ''", "'text/csv, application/json;q=0.5', ''", "application/json, ?format=csv"})
    void isATableForThoseWhoAskForOne(String accept, String query) {
        given().accept(accept)
                .get(AT + query)
                .then()
                .statusCode(200)
                .contentType(startsWith("text/csv"))
                .body(startsWith("indicator,group,code,value,suppressed\r\ngeneratedAt,,,"));
    }

    @Test
    void refusesAnotherFormat() {
        given().get(AT + "?format=xml").then().statusCode(400).body("errors[0].parameter", equalTo("format"));
    }

    private static String refer(String aid) {
        return refer(aid, null);
    }

    private static String refer(String aid, @Nullable String theme) {
        String about = theme == null ? "null" : '"' + theme + '"';
        return as(TestTokens.partner("asso-demo"))
                .body("""
                        {"guichet": "ccas", "aid": "%s", "theme": %s, "person": {"firstName": "Awa", "lastName": "Exemple"},
                         "consent": {"given": true, "on": "2024-11-28"}}""".formatted(aid, about))
                .post("/v1/referrals")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static void resolve(String id) {
        String agent = TestTokens.agent("agent", "ccas");
        as(agent).post("/v1/referrals/" + id + "/acceptance").then().statusCode(200);
        as(agent)
                .body("{\"outcome\": \"RIGHT_OPENED\"}")
                .post("/v1/referrals/" + id + "/resolution")
                .then()
                .statusCode(200);
    }

    private static RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType("application/json");
    }
}
