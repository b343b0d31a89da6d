package org.solidarites.foodcoop.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.solidarites.chassis.money.Euros;
import org.solidarites.chassis.testing.MovableClock;
import org.solidarites.chassis.testing.RealParts;
import org.solidarites.chassis.testing.TestTokens;
import org.solidarites.foodcoop.City;
import org.solidarites.foodcoop.grant.Standards;
import org.solidarites.foodcoop.ledger.Ledger;
import org.solidarites.foodcoop.ledger.core.Account;

/**
 * The call «alimentation accessible et durable» of 2024 from its launch to its first payments ({@code domain.md} 4.1):
 * 250,000 € a year for three years, shared by five projects. Three of them are known; two and all amounts are not, and
 * say so. The SIRET are examples.
 */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class Call2024Test {

    private static final String TITLE = "Alimentation accessible et durable (appel à coopérations 2024)";

    private static final String[][] LAUREATES = {
        {"Coopain", "SCIC Commun'île", "COOPERATIVE", "73282932000074"},
        {"Au 5, fruits et légumes", "Accoord", "ASSOCIATION", "35600000000048"},
        {"Caisse commune de l'alimentation", "VRAC", "ASSOCIATION", "40483304800022"},
        {"Lauréat inconnu 1", "Porteur inconnu 1", "ASSOCIATION", "12345678900015"},
        {"Lauréat inconnu 2", "Porteur inconnu 2", "ASSOCIATION", "98765432100015"},
    };

    @Inject
    EntityManager database;

    @Inject
    MovableClock clock;

    @Inject
    Ledger ledger;

    @AfterEach
    void itIsToday() {
        clock.reset();
        City.assertThatTheBooksBalance(database);
    }

    @Test
    void isPlayedThrough() throws IOException {
        playThrough();
    }

    /** In both formats, to the cent: what is awarded, what is planned and what was paid. */
    @Test
    void isPublishedInFormatsThatFitTheirStandards() throws IOException {
        JsonNode schema = Standards.file("360giving-1.4.3/360-giving-schema.json");
        JsonNode fields =
                Standards.file("scdl-subventions/schema.reconstructed.json").path("fields");
        List<String> grants = playThrough();

        List<String> rows = City.get(null, "/v1/grants/scdl.csv")
                .asString()
                .lines()
                .filter(row -> row.endsWith("," + TITLE))
                .distinct()
                .toList();
        assertThat(rows)
                .hasSize(LAUREATES.length)
                .allMatch(row -> row.contains(",150000.00,aide en numéraire,échelonné,2025-02-01/2027-02-01,,non,1,"));
        for (String[] laureate : LAUREATES) {
            assertThat(rows).anyMatch(row -> row.contains("," + laureate[3] + ",,"));
        }
        assertThat(fields).hasSize(rows.getFirst().split(",", -1).length);
        JsonNode whole = new ObjectMapper()
                .readTree(City.get(null, "/v1/grants/360giving.json").asString());
        List<JsonNode> published = StreamSupport.stream(whole.path("grants").spliterator(), false)
                .filter(one -> grants.stream().anyMatch(one.path("id").asText()::endsWith))
                .toList();
        assertThat(published).hasSize(LAUREATES.length).allSatisfy(one -> {
            assertThat(Standards.faults(schema, one)).isEmpty();
            assertThat(one.path("amountAwarded").decimalValue()).isEqualByComparingTo("150000");
            assertThat(one.path("amountDisbursed").decimalValue()).isEqualByComparingTo("50000");
            assertThat(one.path("commitmentTransaction")).hasSize(3);
            assertThat(one.path("disbursementTransaction")).hasSize(1);
        });
    }

    private List<String> playThrough() throws IOException {
        clock.putAtNoonOf(LocalDate.of(2024, 4, 15));
        String call = City.post(City.COORDINATOR, "/v1/calls", document())
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        City.publish(call).then().statusCode(200);

        clock.putAtNoonOf(LocalDate.of(2024, 6, 20));
        List<String> projects = new ArrayList<>();
        for (String[] laureate : LAUREATES) {
            projects.add(City.post(City.DEMO, "/v1/calls/" + call + "/projects", project(laureate))
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("id"));
        }
        clock.putAt(Instant.parse("2024-06-21T22:00:00Z"));
        City.post(City.DEMO, "/v1/calls/" + call + "/projects", project(LAUREATES[0]))
                .then()
                .statusCode(409);

        judge(call, projects);

        clock.putAtNoonOf(LocalDate.of(2024, 10, 17));
        List<String> grants = projects.stream()
                .map(project -> City.award(project, award())
                        .then()
                        .statusCode(201)
                        .extract()
                        .<String>path("id"))
                .toList();
        City.post(
                        City.COMMITTEE,
                        "/v1/calls/" + call + "/deliberation",
                        "{\"reference\": \"À confirmer\", \"decidedOn\": \"2024-10-17\"}")
                .then()
                .statusCode(200);
        for (int year = 2025; year <= 2027; year++) {
            assertThat(ledger.balance(Account.envelope(UUID.fromString(call), year)))
                    .isEqualTo(Euros.ZERO);
        }
        City.get(null, "/v1/grants?call=" + call)
                .then()
                .body("items", hasSize(5))
                .body("items.awarded", everyItem(equalTo(new BigDecimal("150000.00"))));

        clock.putAtNoonOf(LocalDate.of(2025, 2, 1));
        for (String grant : grants) {
            City.sign(grant).then().statusCode(200);
            Response shown = City.get(null, "/v1/grants/" + grant);
            shown.then().body("years.year", contains(2025, 2026, 2027));
            City.pay(grant, shown.path("instalments[0].id"), City.newKey())
                    .then()
                    .statusCode(200);
            City.pay(grant, shown.path("instalments[1].id"), City.newKey())
                    .then()
                    .statusCode(409);
        }
        City.get(null, "/v1/grants?call=" + call)
                .then()
                .body("items.paid", everyItem(equalTo(new BigDecimal("50000.00"))));
        return grants;
    }

    private void judge(String call, List<String> projects) {
        String juror = TestTokens.user("juror-2024", "committee");
        City.post(City.COORDINATOR, "/v1/calls/" + call + "/jury", "{\"subject\": \"juror-2024\", \"memberships\": []}")
                .then()
                .statusCode(200);
        for (int i = 0; i < projects.size(); i++) {
            City.examine(projects.get(i), true).then().statusCode(200);
            City.post(
                            juror,
                            "/v1/projects/" + projects.get(i) + "/scores",
                            "{\"points\": [%d, %d]}".formatted(9 - i, 9 - i))
                    .then()
                    .statusCode(200);
        }
        City.post(City.COORDINATOR, "/v1/calls/" + call + "/session", "").then().statusCode(200);
        City.get(City.COORDINATOR, "/v1/calls/" + call + "/ranking")
                .then()
                .statusCode(200)
                .body("projectId", equalTo(projects));
    }

    private static String document() throws IOException {
        try (InputStream document = Call2024Test.class.getResourceAsStream("/call/alimentation-2024.json")) {
            return new String(document.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** A fifth of each year: the split among projects is not known. */
    private static String project(String[] laureate) {
        return """
                {"title": "%s", "summary": "Montant non publié : un cinquième de l'enveloppe est une hypothèse.",
                 "partners": [{"role": "LEAD", "name": "%s", "form": "%s", "siret": "%s", "does": "Chef de file",
                               "share": 150000.00}],
                 "budget": [{"year": 2025, "cost": 50000.00, "requested": 50000.00},
                            {"year": 2026, "cost": 50000.00, "requested": 50000.00},
                            {"year": 2027, "cost": 50000.00, "requested": 50000.00}],
                 "beneficiaries": {"inNantes": true, "description": "Nantaises et Nantais"}, "pieces": []}""".formatted(laureate[0], laureate[1], laureate[2], laureate[3]);
    }

    private static String award() {
        return """
                {"awarded": [{"year": 2025, "amount": 50000.00}, {"year": 2026, "amount": 50000.00},
                             {"year": 2027, "amount": 50000.00}],
                 "instalments": [
                   {"label": "2025", "year": 2025, "amount": 50000.00, "plannedOn": "2025-02-01",
                    "requires": "SIGNATURE", "condition": "Signature"},
                   {"label": "2026", "year": 2026, "amount": 50000.00, "plannedOn": "2026-02-01",
                    "requires": "REPORT_ACCEPTED", "reportYear": 2025, "condition": "Bilan 2025 accepté"},
                   {"label": "2027", "year": 2027, "amount": 50000.00, "plannedOn": "2027-02-01",
                    "requires": "REPORT_ACCEPTED", "reportYear": 2026, "condition": "Bilan 2026 accepté"}]}""";
    }
}
