package org.solidarites.foodcoop.cooperative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.solidarites.chassis.testing.MovableClock;
import org.solidarites.chassis.testing.RealParts;
import org.solidarites.chassis.testing.TestTokens;
import org.solidarites.foodcoop.Caisse;
import org.solidarites.foodcoop.City;

/** At the caisse of Montpellier in the spring of 2027, which no other test knows. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class VoteBindsTest {

    private static final String PROPOSALS = "/v1/cooperative/proposals/";

    @Inject
    MovableClock clock;

    @Inject
    Voting voting;

    private String voter;
    private String organization;

    @BeforeEach
    void anActor() {
        clock.putAtNoonOf(LocalDate.of(2027, 3, 10));
        String subject = "voter-" + UUID.randomUUID();
        voter = TestTokens.user(subject, "resident");
        organization = "seller-" + UUID.randomUUID();
        post(City.COORDINATOR, "/v1/cooperative/actors", """
                {"college": "RESIDENT", "subject": "%s", "mandateSignedOn": "2027-03-01"}""".formatted(subject))
                .then()
                .statusCode(201);
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void aSellerThatIsVotedForSellsFromTheDayOfTheVoteAndWhatIsRefusedPointsToIt() {
        String account = Caisse.join("montpellier", 1, "60.00", "somebody");
        String vote = adopted(approval("[\"pain\"]", "2027-04-01"));
        String version = version(vote);
        refused(buy(account, "pain"), "place-not-approved", null, "no vote", "no decision approves this place");

        clock.putAtNoonOf(LocalDate.of(2027, 4, 1));

        assertThat(version).startsWith("montpellier-2027-04-01.");
        City.get(null, "/v1/caisse/rules")
                .then()
                .body("versions.find { it.code == '" + version + "' }.origin.proposal", equalTo(vote))
                .body("versions.find { it.code == '" + version + "' }.origin.what", equalTo("SELLER_APPROVED"))
                .body("versions.find { it.code == 'nantes-2025' }.origin.proposal", nullValue())
                .body("versions.find { it.code == 'nantes-2025' }.origin.note.fr", containsString("aucun vote"));
        refused(buy(account, "tabac"), "product-not-approved", vote, PROPOSALS + vote, "Un lieu de plus");
        City.get(City.COORDINATOR, "/v1/caisse/refusals?proposal=" + vote)
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].problem", equalTo("product-not-approved"))
                .body("items[0].organization", equalTo(organization))
                .body("items[0].rules", equalTo(version));
        City.get(TestTokens.partner(organization), "/v1/caisse/refusals").then().body("items", hasSize(2));
        City.get(City.OTHER, "/v1/caisse/refusals").then().body("items", hasSize(0));
        refused(buy(account, "pain"), "purchase-over-balance", null, "montpellier-2024");
        changedByHand().then().statusCode(409).body("type", endsWith("seller-bound-by-vote"));

        String end = adopted("\"from\": \"2027-04-02\", \"ending\": \"" + organization + "\"");
        clock.putAtNoonOf(LocalDate.of(2027, 4, 2));
        refused(buy(account, "pain"), "place-not-approved", end, PROPOSALS + end);
    }

    @Test
    void anAllocationThatIsVotedForHoldsFromItsDay() {
        String account = Caisse.join("montpellier", 2, "60.00", "somebody");
        adopted(approval("[\"pain\"]", "2027-03-12"));
        String vote = adopted(
                "\"from\": \"2027-05-01\", \"allocation\": {\"firstPerson\": 110.00, \"furtherPerson\": 55.00}");
        float before = Caisse.account(account).jsonPath().getFloat("monthlyAllocation");

        clock.putAtNoonOf(LocalDate.of(2027, 5, 1));

        assertThat(before).isNotEqualTo(165f);
        Caisse.account(account)
                .then()
                .body("rules", startsWith("montpellier-2027-05-01."))
                .body("monthlyAllocation.toFloat()", equalTo(165f));
        refused(buy(account, "pain"), "purchase-over-balance", vote, PROPOSALS + vote);
    }

    @Test
    void anAllocationMayBeTheSameForEveryHousehold() {
        // between the days that the others look at
        String vote =
                adopted("\"from\": \"2027-04-15\", \"allocation\": {\"firstPerson\": 90.00, \"furtherPerson\": 0.00}");

        City.get(null, "/v1/caisse/rules")
                .then()
                .body(
                        "versions.find { it.origin.proposal == '" + vote + "' }.allocation.furtherPerson.toFloat()",
                        equalTo(0f));
    }

    @Test
    void whatIsRejectedLeavesNoTrace() {
        String vote = proposal(approval("[\"pain\"]", "2027-04-01")).path("id");
        post(voter, PROPOSALS + vote + "/votes", "{\"choice\": \"AGAINST\", \"reason\": \"Trop loin.\"}")
                .then()
                .statusCode(204);
        City.get(City.COORDINATOR, PROPOSALS + vote + "/reasons").then().statusCode(409);
        clock.putAtNoonOf(LocalDate.of(2027, 3, 12));

        decide(vote).then().body("outcome", equalTo("REJECTED")).body("rules", nullValue());

        City.get(null, "/v1/caisse/rules").then().body("versions.origin.proposal", not(hasItem(vote)));
        assertThat(City.get(null, "/v1/caisse/sellers?caisse=montpellier&limit=100")
                        .asString())
                .doesNotContain(organization);
        City.get(voter, PROPOSALS + vote + "/reasons").then().body("[0].reason", equalTo("Trop loin."));
        City.get(TestTokens.user("stranger", "resident"), PROPOSALS + vote + "/reasons")
                .then()
                .statusCode(422);
    }

    @Test
    void whatIsDecidedTooLateForItsDayHoldsFromTheDayOfTheDecision() {
        String vote = proposal(approval("[\"pain\"]", "2027-03-11")).path("id");
        post(voter, PROPOSALS + vote + "/votes", "{\"choice\": \"FOR\"}").then().statusCode(204);
        clock.putAtNoonOf(LocalDate.of(2027, 3, 20));

        decide(vote).then().body("rules", startsWith("montpellier-2027-03-20."));
    }

    @Test
    void whatHasClosedIsDecidedByTheClock() {
        String open = proposal(approval("[\"pain\"]", "2027-04-01")).path("id");
        post(voter, PROPOSALS + open + "/votes", "{\"choice\": \"FOR\"}").then().statusCode(204);
        voting.decideClosed();
        City.get(null, PROPOSALS + open).then().body("outcome", nullValue());
        clock.putAtNoonOf(LocalDate.of(2027, 3, 11));

        voting.decideClosed();
        voting.decideClosed();

        City.get(null, PROPOSALS + open)
                .then()
                .body("outcome", equalTo("ADOPTED"))
                .body("rules", startsWith("montpellier-2027-04-01."));
        decide(open).then().statusCode(409).body("type", endsWith("already-decided"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"from\": \"2027-04-01\" | effect-not-one | #/effect",
                "\"from\": \"2027-04-01\", \"ending\": \"a\", \"allocation\": {\"firstPerson\": 1, \"furtherPerson\": 1} |"
                        + " effect-not-one | #/effect",
                "\"from\": \"2027-03-10\", \"ending\": \"a\" | effect-out-of-time | #/effect/from",
                "\"from\": \"2999-03-10\", \"ending\": \"a\" | effect-out-of-time | #/effect/from",
                "\"from\": \"2027-04-01\", \"ending\": \"nobody\" | no-seller-to-end | #/effect/ending"
            })
    void saysWhatIsWrongWithAnEffect(String effect, String code, String pointer) {
        proposal(effect)
                .then()
                .statusCode(422)
                .body("type", endsWith(code))
                .body("errors[0].pointer", equalTo(pointer));
    }

    private String approval(String categories, String from) {
        return """
                "from": "%s", "approval": {"organization": "%s", "name": "Épicerie d'essai", "kind": "GROCERY",
                "categories": %s}""".formatted(from, organization, categories);
    }

    /** Put today, open for a day, adopted the day after, and the clock is back at the day it was put. */
    private String adopted(String effect) {
        LocalDate today = LocalDate.now(clock);
        String id = proposal(effect).then().statusCode(201).extract().path("id");
        post(voter, PROPOSALS + id + "/votes", "{\"choice\": \"FOR\"}").then().statusCode(204);
        clock.putAtNoonOf(today.plusDays(1));
        decide(id).then().statusCode(200).body("outcome", equalTo("ADOPTED"));
        return id;
    }

    private String version(String proposal) {
        return City.get(null, PROPOSALS + proposal).path("rules");
    }

    private Response proposal(String effect) {
        LocalDate today = LocalDate.now(clock);
        return post(City.COORDINATOR, PROPOSALS, """
                {"title": "Un lieu de plus", "text": "Plus près.",
                 "rule": {"by": "VOTE", "byCollege": false, "quorumPercent": 0},
                 "opensAt": "%sT09:00:00+01:00", "closesAt": "%sT10:00:00+01:00",
                 "effect": {"caisse": "montpellier", %s}}""".formatted(today, today.plusDays(1), effect));
    }

    private static Response decide(String proposal) {
        return post(City.COORDINATOR, PROPOSALS + proposal + "/decision", "");
    }

    private Response buy(String account, String category) {
        return Caisse.buy(organization, Caisse.code(account), category, "5.00");
    }

    private Response changedByHand() {
        String seller = City.get(null, "/v1/caisse/sellers?caisse=montpellier&limit=100")
                .path("items.find { it.organization == '" + organization + "' }.id");
        return City.as(City.COORDINATOR)
                .contentType("application/json")
                .header(
                        "If-Match",
                        City.get(null, "/v1/caisse/sellers/" + seller).header("ETag"))
                .body(Caisse.approval("2027-01-01", null))
                .put("/v1/caisse/sellers/" + seller + "/approval");
    }

    private static Response post(String token, String path, String body) {
        return City.as(token)
                .header("Accept-Language", "fr")
                .contentType("application/json")
                .body(body)
                .post(path);
    }

    private static void refused(Response answer, String code, String vote, String... details) {
        answer.then()
                .statusCode(422)
                .body("type", endsWith(code))
                .body("rules", startsWith("montpellier-"))
                .body("proposal", vote == null ? nullValue() : equalTo(PROPOSALS + vote));
        assertThat(List.of(details))
                .allSatisfy(detail -> assertThat(answer.<String>path("detail")).contains(detail));
    }
}
