package org.solidarites.foodcoop.grocery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.solidarites.chassis.testing.MovableClock;
import org.solidarites.chassis.testing.RealParts;
import org.solidarites.chassis.testing.TestTokens;
import org.solidarites.foodcoop.Caisse;
import org.solidarites.foodcoop.City;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class GroceryApiTest {

    private static final String BREIL = "/v1/groceries/epicerie-sociale-breil";
    private static final String ACCOORD = TestTokens.partner("accoord");

    @Inject
    EntityManager database;

    @Inject
    MovableClock clock;

    @AfterEach
    void theBooksBalance() {
        clock.reset();
        City.assertThatTheBooksBalance(database);
    }

    @Test
    void showsItsRulesWithTheirSources() {
        City.get(null, "/v1/groceries")
                .then()
                .statusCode(200)
                .body("[0].access.quotientCeiling", equalTo(650))
                .body("[0].priceShare.confirmed", equalTo(false));
    }

    @Test
    void letsAHouseholdBuyForItsRightOfTheMonthAndNoMore() {
        clock.putAtNoonOf(LocalDate.of(2026, 3, 10));
        Response given = open(1, 2, "540", "null", 3, 20);
        String access = given.path("id");
        given.then().statusCode(201).body("left", equalTo(new BigDecimal("35.00")));
        String address = given.header("Location");

        visit(access, "100.00")
                .then()
                .statusCode(200)
                .body("paid", equalTo(new BigDecimal("20.00")))
                .body("left", equalTo(new BigDecimal("15.00")));
        City.get(ACCOORD, address).then().statusCode(200).body("left", equalTo(new BigDecimal("15.00")));
        City.get(Caisse.AGENT, BREIL + "/accesses")
                .then()
                .body("items.find { it.id == '%s' }.left".formatted(access), equalTo(new BigDecimal("15.00")));
        refused(visit(access, "75.03"), 422, "grocery-right-exceeded");
        visit(access, "75.00").then().statusCode(200).body("left", equalTo(new BigDecimal("0.00")));
        clock.putAtNoonOf(LocalDate.of(2026, 4, 1));
        visit(access, "10.00").then().statusCode(200).body("left", equalTo(new BigDecimal("33.00")));
        String visits = "/v1/groceries/accesses/" + access + "/visits";
        Response page = City.get(ACCOORD, visits + "?limit=2");
        page.then().statusCode(200).body("items.paid", contains(new BigDecimal("2.00"), new BigDecimal("15.00")));
        City.get(Caisse.AGENT, visits + "?limit=2&cursor=" + page.path("next"))
                .then()
                .body("items.displayedPrice", contains(new BigDecimal("100.00")))
                .body("next", nullValue());
        clock.putAtNoonOf(LocalDate.of(2026, 6, 10));
        City.get(ACCOORD, address).then().body("left", equalTo(new BigDecimal("0.00")));
        City.get(null, "/v1/indicators/food?year=2026")
                .then()
                .statusCode(200)
                .body("figures.what", hasItem("GROCERY_VISITS"));
        City.get(null, "/v1/indicators/food?year=2026&format=csv")
                .then()
                .statusCode(200)
                .contentType("text/csv");
        City.get(null, "/v1/indicators/food?year=1999").then().statusCode(400);
    }

    @Test
    void letsManyVisitsAtOnceTakeNoMoreThanTheRight() {
        String access = opened(1, 0, "100", 10);

        List<Integer> answers = City.atOnce(IntStream.range(0, 30)
                .<Callable<Integer>>mapToObj(i -> () -> visit(access, "30.00").statusCode())
                .toList());

        assertThat(answers).filteredOn(status -> status == 200).hasSize(6);
    }

    @Test
    void endsAndIsRenewedOnce() {
        clock.putAtNoonOf(LocalDate.of(2026, 1, 10));
        String access = opened(2, 0, "650", 30);
        clock.putAtNoonOf(LocalDate.of(2026, 4, 10));
        refused(visit(access, "1.00"), 409, "grocery-access-ended");

        refused(renew(access, 2), 422, "grocery-duration-out-of-bounds");
        renew(access, 6).then().statusCode(200).body("until", equalTo("2026-10-10"));
        refused(renew(access, 3), 409, "grocery-renewed-already");
        visit(access, "1.00").then().statusCode(200);
    }

    @Test
    void theCityIsToldOfAnEpicerieOnce() {
        String id = database.createNativeQuery(
                        "SELECT id FROM grocery WHERE code = 'epicerie-sociale-breil'", UUID.class)
                .getSingleResult()
                .toString();

        assertThat(City.told(database, id))
                .singleElement()
                .satisfies(told -> assertThat(told)
                        .contains("\"code\":\"epicerie-sociale-breil\"", "\"quartier\":\"breil-barberie\""));
    }

    @Test
    void givesAHouseholdOneAccessAtATime() {
        UUID household = UUID.randomUUID();
        clock.putAtNoonOf(LocalDate.of(2026, 1, 10));
        List<Response> answers = City.atOnce(IntStream.range(0, 4)
                .<Callable<Response>>mapToObj(i -> () -> openFor(household, 1, 0, "100", "null", 3, 20))
                .toList());
        Response first = answers.stream()
                .filter(answer -> answer.statusCode() == 201)
                .reduce((one, other) -> {
                    throw new AssertionError("two accesses at once");
                })
                .orElseThrow();
        refused(openFor(household, 1, 0, "100", "null", 3, 20), 409, "grocery-access-there");

        clock.putAtNoonOf(LocalDate.of(2026, 4, 10));
        openFor(household, 1, 0, "100", "\"commission d'avril\"", 3, 20).then().statusCode(201);

        refused(renew(first.path("id"), 3), 409, "grocery-access-there");
    }

    @Test
    void renewsAnAccessThatHasEndedAndOpensNoOtherByTheQuotient() {
        UUID household = UUID.randomUUID();
        clock.putAtNoonOf(LocalDate.of(2026, 1, 10));
        String access = openFor(household, 1, 0, "100", "null", 3, 20)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        clock.putAtNoonOf(LocalDate.of(2026, 8, 10));

        Response again = openFor(household, 1, 0, "100", "null", 3, 20);
        refused(again, 409, "grocery-access-before");
        again.then().body("detail", containsString("2026-04-10")).body("detail", containsString(access));
        renew(access, 3).then().statusCode(200).body("until", equalTo("2026-11-10"));

        clock.putAtNoonOf(LocalDate.of(2026, 12, 10));
        refused(openFor(household, 1, 0, "100", "null", 3, 20), 409, "grocery-access-before");
        openFor(household, 1, 0, "100", "\"commission du 9 décembre 2026\"", 3, 20)
                .then()
                .statusCode(201);
        openFor(UUID.randomUUID(), 1, 0, "100", "null", 3, 20).then().statusCode(201);
    }

    @ParameterizedTest
    @CsvSource({
        "650.01, null, 3, 20, grocery-access-not-open",
        "null, null, 3, 20, grocery-access-not-open",
        "640, null, 2, 20, grocery-duration-out-of-bounds",
        "640, null, 7, 20, grocery-duration-out-of-bounds",
        "640, null, 3, 9, price-share-out-of-bounds",
        "640, null, 3, 31, price-share-out-of-bounds"
    })
    void opensOnlyWhatTheRulesAllow(String quotient, String decision, int months, int percent, String code) {
        refused(open(1, 0, quotient, decision, months, percent), 422, code);
    }

    @Test
    void opensByDecisionAboveTheQuotient() {
        open(1, 0, "900", "\"commission du 24 février 2026\"", 3, 20)
                .then()
                .statusCode(201)
                .body("decision", equalTo("commission du 24 février 2026"));
        open(1, 0, "900", "\" \"", 3, 20)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("#/decision"))
                .body("errors[0].detail", equalTo("must not be blank"));
    }

    @Test
    void isTheBusinessOfWhoRunsIt() {
        String access = opened(1, 0, "100", 10);

        City.get(ACCOORD, BREIL + "/accesses").then().statusCode(200).body("items.id", hasItem(access));
        refused(City.get(City.OTHER, BREIL + "/accesses"), 404, "grocery-not-found");
        refused(visitAs(City.OTHER, access, "1.00"), 404, "grocery-access-not-found");
        refused(City.get(City.OTHER, BREIL + "/accesses/" + access), 404, "grocery-access-not-found");
        refused(City.get(ACCOORD, "/v1/groceries/another/accesses/" + access), 404, "grocery-access-not-found");
        refused(City.get(City.OTHER, "/v1/groceries/accesses/" + access + "/visits"), 404, "grocery-access-not-found");
        refused(visit(UUID.randomUUID().toString(), "1.00"), 404, "grocery-access-not-found");
    }

    @ParameterizedTest
    @CsvSource({
        "resident, 403, 403, 403", "agent, 400, 403, 200", "coordinator, 400, 403, 200", "finance, 403, 403, 403",
        "partner, 403, 400, 404", "admin, 403, 403, 403", "committee, 403, 403, 403", "instructor, 403, 403, 403",
        ", 401, 401, 401"
    })
    void isOpenToItsRolesOnly(String role, int open, int visit, int list) {
        String token = role == null ? null : TestTokens.user("somebody", role);
        String access = "/v1/groceries/accesses/" + UUID.randomUUID();

        City.post(token, BREIL + "/accesses", "{}").then().statusCode(open);
        City.post(token, access + "/renewal", "{}").then().statusCode(open);
        City.post(token, access + "/visits", "{}").then().statusCode(visit);
        City.get(token, BREIL + "/accesses").then().statusCode(list);
        int one = list == 200 ? 404 : list;
        City.get(token, BREIL + "/accesses/" + UUID.randomUUID()).then().statusCode(one);
        City.get(token, access + "/visits").then().statusCode(one);
    }

    private static String opened(int adults, int children, String quotient, int percent) {
        return open(adults, children, quotient, "null", 3, percent)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static Response open(int adults, int children, String quotient, String decision, int months, int percent) {
        return openFor(UUID.randomUUID(), adults, children, quotient, decision, months, percent);
    }

    private static Response openFor(
            UUID household, int adults, int children, String quotient, String decision, int months, int percent) {
        return City.post(Caisse.AGENT, BREIL + "/accesses", """
                {"householdRef": "%s", "adults": %d, "children": %d, "quotient": %s, "decision": %s, "months": %d,
                 "percent": %d}""".formatted(
                        household, adults, children, quotient, decision, months, percent));
    }

    private static Response visit(String access, String displayed) {
        return visitAs(ACCOORD, access, displayed);
    }

    private static Response visitAs(String token, String access, String displayed) {
        return City.as(token)
                .header("Idempotency-Key", City.newKey())
                .contentType("application/json")
                .body("{\"displayedPrice\": " + displayed + "}")
                .post("/v1/groceries/accesses/" + access + "/visits");
    }

    private static Response renew(String access, int months) {
        return City.as(Caisse.AGENT)
                .header("Idempotency-Key", City.newKey())
                .contentType("application/json")
                .body("{\"months\": " + months + "}")
                .post("/v1/groceries/accesses/" + access + "/renewal");
    }

    private static void refused(Response answer, int status, String code) {
        answer.then().statusCode(status).body("type", equalTo("urn:solidarites:problem:" + code));
    }
}
