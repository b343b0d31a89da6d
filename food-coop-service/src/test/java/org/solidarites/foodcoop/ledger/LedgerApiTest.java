package org.solidarites.foodcoop.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.solidarites.chassis.money.Euros;
import org.solidarites.chassis.testing.RealParts;
import org.solidarites.chassis.testing.TestTokens;
import org.solidarites.foodcoop.City;
import org.solidarites.foodcoop.ledger.core.Account;
import org.solidarites.foodcoop.ledger.core.ChainCheck;
import org.solidarites.foodcoop.ledger.core.Move;
import org.solidarites.foodcoop.ledger.core.Posting;
import org.solidarites.foodcoop.ledger.core.PostingKind;
import org.solidarites.foodcoop.ledger.core.SealedTransaction;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class LedgerApiTest {

    private static final String LEDGER = "/v1/food-coop/ledger";

    private final Account household = Account.household(UUID.randomUUID());

    @Inject
    Ledger ledger;

    @Inject
    Proofs proofs;

    @Inject
    SealFigures waiting;

    @Inject
    ObjectMapper json;

    @BeforeEach
    void somethingWasPosted() {
        for (int cents : List.of(1250, 700)) {
            Posting posting = Posting.ofMoves(
                    PostingKind.FOOD_AID_GRANTED,
                    "test:" + UUID.randomUUID(),
                    "test",
                    List.of(new Move(Account.CITY_FOOD_AID, household, Euros.ofCents(cents))));
            QuarkusTransaction.requiringNew().run(() -> ledger.post(posting));
        }
    }

    @Test
    void whatWaitsForItsPlaceInTheChainIsCounted() {
        Posting posting = Posting.ofMoves(
                PostingKind.FOOD_AID_GRANTED,
                "test:" + UUID.randomUUID(),
                "test",
                List.of(new Move(Account.CITY_FOOD_AID, household, Euros.ofCents(100))));

        // Nobody else sees it before its commit, and so nobody seals it.
        double written = QuarkusTransaction.requiringNew().call(() -> {
            ledger.post(posting);
            return waiting.read().getFirst().value();
        });
        proofs.sealedEnd();

        assertThat(written).isGreaterThanOrEqualTo(1);
        assertThat(waiting.read().getFirst().value()).isZero();
    }

    @Test
    void exportsWhatAnybodyCanCheckAgainstThePublishedEnd() throws IOException {
        LedgerProof published = proofs.sealedEnd();
        ChainCheck check = new ChainCheck();

        String path = LEDGER + "/entries?limit=50";
        while (path != null && check.position() < published.position()) {
            JsonNode page = json.readTree(City.get(City.FINANCE, path).asString());
            for (JsonNode item : page.path("items")) {
                if (check.position() < published.position()) {
                    assertThat(check.next(json.treeToValue(item, SealedTransaction.class)))
                            .isEmpty();
                }
            }
            path = page.hasNonNull("next")
                    ? LEDGER + "/entries?limit=50&cursor=" + page.path("next").asText()
                    : null;
        }

        assertThat(check.hash()).isEqualTo(published.hash());
        City.get(null, LEDGER + "/proof").then().statusCode(200);
        City.post(City.COORDINATOR, LEDGER + "/checks", "")
                .then()
                .statusCode(200)
                .body("fault", nullValue());
    }

    @Test
    void showsABalanceOfNowAndOfBefore() {
        Response now = City.get(City.FINANCE, LEDGER + "/balances?account=" + household.code());

        now.then().statusCode(200).body("balance", equalTo(new BigDecimal("19.50")));
        City.get(City.FINANCE, LEDGER + "/balances?account=" + household.code() + "&at=2020-01-01T00:00:00Z")
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:solidarites:problem:ledger-account-not-found"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/balances",
                "/balances?account=",
                "/balances?account=a&at=tomorrow",
                "/balances?account=a&at=%2B999999999-01-01T00:00:00Z",
                "/balances?account=city:cooperation&at=%2B999999999-12-31T23:59:59Z",
                "/balances?account=city:cooperation&at=-999999999-01-01T00:00:00Z",
                "/balances?account=city:cooperation&at=%2B10000-01-01T00:00:00Z",
                "/entries?cursor=nothing",
                "/entries?limit=0"
            })
    void saysWhatIsWrongWithAQuestion(String query) {
        City.get(City.FINANCE, LEDGER + query).then().statusCode(400).contentType("application/problem+json");
    }

    @ParameterizedTest
    @CsvSource({
        "resident, 403",
        "agent, 403",
        "instructor, 403",
        "committee, 403",
        "partner, 403",
        "admin, 403",
        "finance, 200",
        "coordinator, 200",
        ", 401"
    })
    void isOpenToItsRolesOnly(String role, int status) {
        String token = role == null ? null : TestTokens.user("somebody", role);

        City.get(token, LEDGER + "/entries").then().statusCode(status);
        City.get(token, LEDGER + "/balances?account=" + household.code()).then().statusCode(status);
        City.post(token, LEDGER + "/checks", "").then().statusCode(status);
        City.get(token, LEDGER + "/proof").then().statusCode(200).body("hash.length()", equalTo(64));
        City.get(City.FINANCE, LEDGER + "/entries?limit=1").then().body("items", hasSize(1));
    }
}
