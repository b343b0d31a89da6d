package org.solidarites.foodcoop.caisse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.solidarites.chassis.testing.CityEvents;
import org.solidarites.chassis.testing.RealParts;
import org.solidarites.chassis.testing.TestTokens;
import org.solidarites.foodcoop.Caisse;
import org.solidarites.foodcoop.City;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class CaisseApiTest {

    private static final String AGENT = TestTokens.agent("agent", "ccas");

    @Inject
    EntityManager database;

    @AfterEach
    void theBooksBalance() {
        City.assertThatTheBooksBalance(database);
    }

    @Test
    void showsItsRulesWithTheirSourceAndWhatIsNotConfirmed() {
        City.get(null, "/v1/caisse/rules")
                .then()
                .statusCode(200)
                .body("inForce.code", equalTo("nantes-2025"))
                .body("inForce.validFrom", equalTo("2025-09-01"))
                .body("inForce.allocation.firstPerson", equalTo(new BigDecimal("100.00")))
                .body("inForce.allocation.furtherPerson", equalTo(new BigDecimal("50.00")))
                .body("inForce.allocation.confirmed", equalTo(true))
                .body("inForce.contribution.confirmed", equalTo(false))
                .body(
                        "versions.findAll { it.origin.what == 'DOCUMENT' }.code",
                        contains("nantes-2025", "gironde-2024", "montpellier-2024", "montpellier-2023"));
    }

    @Test
    void opensAnAccountForAHouseholdThatIsGrantedFoodAndCreditsIt() {
        UUID household = UUID.randomUUID();

        decide(UUID.randomUUID(), decided("GRANTED", "FOOD", "120.50", household, 2));

        Response account = awaitBalance(household, "120.50");
        String id = account.path("items[0].id");
        account.then()
                .body("items", hasSize(1))
                .body("items[0].people", equalTo(2))
                .body("items[0].rules", equalTo("nantes-2025"))
                .body("items[0].monthlyAllocation", equalTo(new BigDecimal("150.00")));
        City.get(AGENT, "/v1/caisse/accounts/" + id)
                .then()
                .statusCode(200)
                .body("householdRef", equalTo("" + household));
        City.get(AGENT, "/v1/caisse/accounts/" + id + "/entries")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].kind", equalTo("FOOD_AID_GRANTED"))
                .body("items[0].amount", equalTo(new BigDecimal("120.50")));
        assertThat(openings(id))
                .containsExactly("{\"accountId\":\"%s\",\"householdRef\":\"%s\"}".formatted(id, household));
    }

    @Test
    void creditsOnceHoweverOftenTheEventComes() {
        UUID household = UUID.randomUUID();
        UUID event = UUID.randomUUID();
        String data = decided("GRANTED", "FOOD", "80.00", household, 1);
        decide(event, data);
        decide(event, data);
        awaitBalance(household, "80.00");

        // A later event for the same household shows that the repeated one was passed before it.
        decide(UUID.randomUUID(), decided("GRANTED", "FOOD", "5.00", household, 1));

        awaitBalance(household, "85.00").then().body("items", hasSize(1));
    }

    @Test
    void keepsOneAccountForAHouseholdWhateverItIsGrantedAtOnce() {
        UUID household = UUID.randomUUID();
        for (int i = 0; i < 8; i++) {
            decide(UUID.randomUUID(), decided("GRANTED", "FOOD", "10.00", household, 3));
        }

        Response account = awaitBalance(household, "80.00");

        account.then().body("items", hasSize(1));
        String id = account.path("items[0].id");
        assertThat(openings(id)).hasSize(1);
        Response page = City.get(AGENT, "/v1/caisse/accounts/" + id + "/entries?limit=5");
        page.then().body("items", hasSize(5));
        City.get(AGENT, "/v1/caisse/accounts/" + id + "/entries?limit=5&cursor=" + page.path("next"))
                .then()
                .body("items", hasSize(3))
                .body("next", nullValue());
    }

    @Test
    void learnsTheSizeOfAHouseholdFromALaterGrant() {
        UUID household = UUID.randomUUID();
        decide(UUID.randomUUID(), decided("GRANTED", "FOOD", "10.00", household, 1));
        awaitBalance(household, "10.00");

        decide(UUID.randomUUID(), decided("GRANTED", "FOOD", "10.00", household, 4));

        awaitBalance(household, "20.00")
                .then()
                .body("items.people", contains(4))
                .body("items.monthlyAllocation", contains(new BigDecimal("250.00")));
    }

    @Test
    void opensAnAccountWithNothingOnItForAnAidInKind() {
        UUID household = UUID.randomUUID();

        decide(UUID.randomUUID(), decided("GRANTED", "FOOD", "null", household, 1));

        awaitBalance(household, "0.00").then().body("items", hasSize(1));
    }

    @Test
    void creditsWhatAnAppealGivesMore() {
        UUID household = UUID.randomUUID();
        UUID dossier = UUID.randomUUID();
        tell("decided", dossier, decided("GRANTED", "FOOD", "80.00", household, 1));

        tell("reformed", dossier, """
                {"dossierId": "%s", "aid": "aide-alimentaire", "aidKind": "FOOD", "amount": 100.00, "more": 20.00,
                 "householdRef": "%s"}""".formatted(dossier, household));

        awaitBalance(household, "100.00");
    }

    @Test
    void takesBackWhatIsLeftOfAGrantThatIsWithdrawn() {
        UUID household = UUID.randomUUID();
        UUID dossier = UUID.randomUUID();
        tell("decided", dossier, decided("GRANTED", "FOOD", "80.00", household, 1));
        decide(UUID.randomUUID(), decided("GRANTED", "FOOD", "30.00", household, 1));
        awaitBalance(household, "110.00");

        String withdrawn = """
                {"dossierId": "%s", "aid": "aide-alimentaire", "aidKind": "FOOD", "householdRef": "%s"}""".formatted(dossier, household);
        tell("grant-withdrawn", dossier, withdrawn);

        awaitBalance(household, "30.00");
        tell("grant-withdrawn", dossier, withdrawn);
        decide(UUID.randomUUID(), decided("GRANTED", "FOOD", "1.00", household, 1));
        awaitBalance(household, "31.00");
    }

    @Test
    void takesNothingBackOfWhatCameFromElsewhereAfterAGrantWasSpent() {
        UUID household = UUID.randomUUID();
        UUID dossier = UUID.randomUUID();
        tell("decided", dossier, decided("GRANTED", "FOOD", "50.00", household, 1));
        String account = awaitBalance(household, "50.00").path("items[0].id");
        Caisse.buy(Caisse.approvedSeller("nantes"), Caisse.code(account), "pain", "50.00")
                .then()
                .statusCode(201);
        decide(UUID.randomUUID(), decided("GRANTED", "FOOD", "150.00", household, 1));
        tell("reformed", dossier, """
                {"dossierId": "%s", "aid": "aide-alimentaire", "aidKind": "FOOD", "amount": 70.00, "more": 20.00,
                 "householdRef": "%s"}""".formatted(dossier, household));
        awaitBalance(household, "170.00");

        tell("grant-withdrawn", dossier, """
                {"dossierId": "%s", "aid": "aide-alimentaire", "aidKind": "FOOD", "householdRef": "%s"}""".formatted(dossier, household));

        awaitBalance(household, "150.00");
        decide(UUID.randomUUID(), decided("GRANTED", "FOOD", "1.00", household, 1));
        awaitBalance(household, "151.00");
    }

    @Test
    void creditsOfAGrantThatComesBackOnlyWhatWasTakenBack() {
        UUID household = UUID.randomUUID();
        UUID dossier = UUID.randomUUID();
        String withdrawn = """
                {"dossierId": "%s", "aid": "aide-alimentaire", "aidKind": "FOOD", "householdRef": "%s"}""".formatted(dossier, household);
        tell("decided", dossier, decided("GRANTED", "FOOD", "80.00", household, 1));
        String account = awaitBalance(household, "80.00").path("items[0].id");
        Caisse.buy(Caisse.approvedSeller("nantes"), Caisse.code(account), "pain", "30.00")
                .then()
                .statusCode(201);
        tell("grant-withdrawn", dossier, withdrawn);
        awaitBalance(household, "0.00");
        assertThat(City.told(database, account))
                .contains("{\"accountId\":\"%s\",\"dossierId\":\"%s\",\"amount\":50.00}".formatted(account, dossier));

        tell("decided", dossier, decided("GRANTED", "FOOD", "80.00", household, 1));

        awaitBalance(household, "50.00");
        tell("grant-withdrawn", dossier, withdrawn);
        awaitBalance(household, "0.00");
        tell("decided", dossier, decided("GRANTED", "FOOD", "20.00", household, 1));
        decide(UUID.randomUUID(), decided("GRANTED", "FOOD", "1.00", household, 1));
        awaitBalance(household, "1.00");
    }

    @Test
    void doesNothingAboutOtherDecisions() {
        UUID household = UUID.randomUUID();
        decide(UUID.randomUUID(), decided("REFUSED", "FOOD", "null", household, 1));
        decide(UUID.randomUUID(), decided("GRANTED", "ENERGY", "200.00", household, 1));
        UUID last = UUID.randomUUID();

        decide(UUID.randomUUID(), decided("GRANTED", "FOOD", "1.00", last, 1));

        awaitBalance(last, "1.00");
        ofHousehold(household).then().statusCode(200).body("items", hasSize(0));
    }

    @Test
    void parksWhatItCanNotHandleAndGoesOn() {
        UUID household = UUID.randomUUID();
        decide(UUID.randomUUID(), decided("GRANTED", "FOOD", "-5.00", household, 1));
        decide(UUID.randomUUID(), decided("GRANTED", "FOOD", "5.00", household, 0));
        UUID next = UUID.randomUUID();

        decide(UUID.randomUUID(), decided("GRANTED", "FOOD", "1.00", next, 1));

        awaitBalance(next, "1.00");
        ofHousehold(household).then().body("items", hasSize(0));
    }

    @Test
    void creditsOnlyWhatIsGivenByTheCaisse() {
        UUID household = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        String voucher = decided("GRANTED", "FOOD", "60.00", other, 1).replaceFirst("\\{", "{\"means\": \"VOUCHER\", ");
        decide(UUID.randomUUID(), voucher);

        decide(
                UUID.randomUUID(),
                decided("GRANTED", "FOOD", "40.00", household, 1).replaceFirst("\\{", "{\"means\": \"CAISSE\", "));

        awaitBalance(household, "40.00");
        ofHousehold(other).then().body("items", hasSize(0));
    }

    @Test
    void showsAResidentTheAccountThatTheyHoldAndNoOther() {
        String holder = "resident-" + UUID.randomUUID();
        String own = Caisse.join("nantes", 2, "20.00", holder);
        String another = Caisse.join("nantes", 1, "20.00", "resident-" + UUID.randomUUID());
        String resident = TestTokens.user(holder, "resident");

        City.get(resident, "/v1/caisse/accounts").then().body("items.id", contains(own));
        City.get(resident, "/v1/caisse/accounts/" + own)
                .then()
                .statusCode(200)
                .body("balance", equalTo(new BigDecimal("0.00")));
        City.get(resident, "/v1/caisse/accounts/" + own + "/entries").then().statusCode(200);
        City.get(resident, "/v1/caisse/accounts/" + another).then().statusCode(404);
        City.get(resident, "/v1/caisse/accounts/" + another + "/entries").then().statusCode(404);
    }

    @Test
    void isNotFoundWhereThereIsNone() {
        UUID unknown = UUID.randomUUID();

        City.get(AGENT, "/v1/caisse/accounts/" + unknown)
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:solidarites:problem:caisse-account-not-found"));
        City.get(AGENT, "/v1/caisse/accounts/" + unknown + "/entries").then().statusCode(404);
        City.get(AGENT, "/v1/caisse/accounts?household=nobody")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    @ParameterizedTest
    @CsvSource({
        "resident, 200, 404, 403",
        "agent, 200, 404, 403",
        "instructor, 200, 404, 403",
        "committee, 403, 403, 403",
        "finance, 200, 404, 403",
        "coordinator, 200, 404, 403",
        "partner, 403, 403, 403",
        "admin, 403, 403, 200",
        ", 401, 401, 401",
    })
    void isOpenToItsRolesOnly(String role, int list, int show, int replay) {
        String token = role == null ? null : TestTokens.user("somebody", role);
        UUID unknown = UUID.randomUUID();

        City.get(token, "/v1/caisse/accounts").then().statusCode(list);
        City.get(token, "/v1/caisse/accounts/" + unknown).then().statusCode(show);
        City.get(token, "/v1/caisse/accounts/" + unknown + "/entries").then().statusCode(show);
        City.post(token, "/v1/food-coop/dead-letter-replays", "").then().statusCode(replay);
        City.get(token, "/v1/caisse/rules").then().statusCode(200);
    }

    private static void tell(String what, UUID dossier, String data) {
        CityEvents.send("solidarites.aid", "org.solidarites.dossier." + what + ".v1", dossier, data);
    }

    private static void decide(UUID event, String data) {
        CityEvents.send("solidarites.aid", event, "org.solidarites.dossier.decided.v1", UUID.randomUUID(), data);
    }

    private static String decided(String decision, String kind, String amount, UUID household, int people) {
        return """
                {"dossierId": "%s", "referralId": null, "decision": "%s", "aid": "aide-alimentaire", "aidKind": "%s",
                 "amount": %s, "householdRef": "%s", "people": %d, "regulation": "nantes-2024-10"}""".formatted(UUID.randomUUID(), decision, kind, amount, household, people);
    }

    private static Response awaitBalance(UUID household, String balance) {
        return await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> ofHousehold(household),
                        response -> List.of(new BigDecimal(balance)).equals(response.path("items.balance")));
    }

    private static Response ofHousehold(UUID household) {
        return City.get(AGENT, "/v1/caisse/accounts?household=" + household);
    }

    private List<String> openings(String account) {
        return City.told(database, account);
    }
}
