package org.solidarites.foodcoop.grant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.solidarites.chassis.testing.RealParts;
import org.solidarites.foodcoop.City;
import org.solidarites.foodcoop.ledger.Ledger;
import org.solidarites.foodcoop.ledger.core.Account;
import org.solidarites.foodcoop.organization.Siret;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class GrantExportTest {

    private static final Pattern CELL = Pattern.compile("\\G(?:\"((?:[^\"]|\"\")*)\"|([^,]*))(,|$)");

    @Inject
    EntityManager database;

    @Inject
    Ledger ledger;

    private String grant;

    /** 100.01 € in two instalments, the first of which was paid and claimed back in part, and 50 € of the next year. */
    @BeforeEach
    void aGrant() {
        String call = City.publishedCall();
        String body = City.PROJECT.replace("\"Coopain\"", "\"Coopain, =1+1 \\\"bis\\\"\"");
        String project =
                City.post(City.DEMO, "/v1/calls/" + call + "/projects", body).path("id");
        City.examine(project, true).then().statusCode(200);
        City.openSession(database, call);
        Response award = City.award(
                project,
                City.award(60, 40, 50)
                        .replace("\"amount\": 100}", "\"amount\": 100.01}")
                        .replace("\"amount\": 60,", "\"amount\": 60.01,"));
        grant = award.then().statusCode(201).extract().path("id");
        City.sign(grant).then().statusCode(200);
        City.pay(grant, award.path("instalments[0].id"), City.newKey()).then().statusCode(200);
        City.as(City.FINANCE)
                .header("Idempotency-Key", City.newKey())
                .contentType("application/json")
                .body("{\"year\": 2027, \"amount\": 9.99, \"reason\": \"Trop versé\"}")
                .post("/v1/grants/" + grant + "/clawbacks")
                .then()
                .statusCode(200);
    }

    @Test
    void fitsScdlAndIsEqualToTheLedgerToTheCent() {
        Response table = City.get(null, "/v1/grants/scdl.csv");

        table.then().statusCode(200).contentType("text/csv");
        List<Map<String, String>> rows = rows(table.asString());
        JsonNode fields =
                Standards.file("scdl-subventions/schema.reconstructed.json").path("fields");
        rows.forEach(row -> {
            Standards.assertThatTheRowFits(fields, row);
            assertThat(Siret.isSiret(row.get("idAttribuant"))).isTrue();
            assertThat(Siret.isSiret(row.get("idBeneficiaire"))).isTrue();
        });
        List<Map<String, String>> its = rows.stream()
                .filter(row -> row.get("objet").startsWith("Coopain, =1+1"))
                .filter(row -> row.get("dispositifAide").equals("Alimentation accessible et durable"))
                .toList();
        assertThat(its)
                .isNotEmpty()
                .allMatch(row -> row.get("conditionsVersement").equals("échelonné"));
        assertThat(its.getFirst().get("datesPeriodeVersement")).isEqualTo("2027-02-01/2028-02-01");
        assertThat(its.stream()
                        .map(row -> new BigDecimal(row.get("montant")))
                        .limit(2)
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(inTheLedger());
        BigDecimal all =
                rows.stream().map(row -> new BigDecimal(row.get("montant"))).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(all).isEqualByComparingTo(signedInTheLedger());
    }

    @Test
    void fits360GivingAndIsEqualToTheLedgerToTheCent() throws IOException {
        Response answer = City.get(null, "/v1/grants/360giving.json");

        answer.then().statusCode(200);
        JsonNode document = new ObjectMapper().readTree(answer.asString());
        ObjectNode whole = (ObjectNode) Standards.file("360giving-1.4.3/360-giving-package-schema.json");
        JsonNode one = Standards.file("360giving-1.4.3/360-giving-schema.json");
        // The package refers to the address of the grant's schema; here it is beside it.
        ((ObjectNode) whole.at("/properties/grants/items")).remove("$ref");
        assertThat(Standards.faults(whole, document)).isEmpty();
        document.path("grants")
                .forEach(each -> assertThat(Standards.faults(one, each)).isEmpty());
        JsonNode its = StreamSupport.stream(document.path("grants").spliterator(), false)
                .filter(each -> each.path("id").asText().endsWith(grant))
                .findFirst()
                .orElseThrow();
        assertThat(its.path("amountAwarded").decimalValue()).isEqualByComparingTo(inTheLedger());
        assertThat(sum(its.path("commitmentTransaction"))).isEqualByComparingTo(inTheLedger());
        assertThat(its.path("amountDisbursed").decimalValue())
                .isEqualByComparingTo("50.02")
                .isEqualByComparingTo(paidInTheLedger());
        assertThat(sum(its.path("disbursementTransaction"))).isEqualByComparingTo(paidInTheLedger());
    }

    @Test
    void countsWhatIsLeftByYearAndProject() {
        Response figures = City.get(null, "/v1/indicators/food?year=2027");

        figures.then().statusCode(200);
        assertThat(Stream.of("AWARDED", "PAID", "RECLAIMED", "LEFT")
                        .map(what -> figures.<BigDecimal>path(
                                "figures.find { it.what == 'GRANT_%s' && it.of == '%s' }.amount"
                                        .formatted(what, grant))))
                .containsExactly(
                        new BigDecimal("100.01"),
                        new BigDecimal("50.02"),
                        new BigDecimal("9.99"),
                        new BigDecimal("40.00"));
        assertThat(figures.<String>path("figures.find { it.of == '%s' }.project".formatted(grant)))
                .startsWith("Coopain");
        City.get(null, "/v1/indicators/food?year=2028")
                .then()
                .body(
                        "figures.find { it.what == 'GRANT_LEFT' && it.of == '%s' }.amount".formatted(grant),
                        equalTo(new BigDecimal("50.00")));
        assertThat(City.get(null, "/v1/indicators/food?year=2027&format=csv").asString())
                .startsWith("year,what,of,households,count,amount,suppressed,project\r\n")
                .contains("2027,GRANT_LEFT," + grant + ",,,40.00,false,\"Coopain, =1+1");
    }

    @Test
    void namesNoPerson() {
        for (String export : List.of("scdl.csv", "360giving.json")) {
            assertThat(City.get(null, "/v1/grants/" + export).asString())
                    .doesNotContain("asso-demo", "coordinator", "recipientIndividual", "contactName", "email");
        }
    }

    private BigDecimal inTheLedger() {
        UUID id = UUID.fromString(grant);
        BigDecimal sum = BigDecimal.ZERO;
        for (int year = 2027; year <= 2028; year++) {
            sum = sum.add(ledger.balance(Account.commitment(id, year)).toDecimal())
                    .add(ledger.balance(Account.paid(id, year)).toDecimal())
                    .add(ledger.balance(Account.reclaimed(id, year)).toDecimal());
        }
        return sum;
    }

    private BigDecimal paidInTheLedger() {
        return ledger.balance(Account.paid(UUID.fromString(grant), 2027)).toDecimal();
    }

    /** Straight from the entries: all that went to accounts of signed grants. */
    private BigDecimal signedInTheLedger() {
        return ((BigDecimal) database.createNativeQuery("SELECT coalesce(sum(e.cents), 0) / 100.0 FROM ledger_entry e"
                        + " JOIN ledger_account a ON a.id = e.account_id JOIN grant_agreement g"
                        + " ON a.code LIKE 'grant:' || g.id || ':%' WHERE g.signed_on IS NOT NULL")
                .getSingleResult());
    }

    private static BigDecimal sum(JsonNode transactions) {
        BigDecimal sum = BigDecimal.ZERO;
        for (JsonNode one : transactions) {
            sum = sum.add(one.path("value").decimalValue());
        }
        return sum;
    }

    private static List<Map<String, String>> rows(String table) {
        List<String> lines = List.of(table.split("\r\n"));
        List<String> names = cells(lines.getFirst());
        assertThat(names).isEqualTo(ScdlTable.COLUMNS);
        return lines.stream()
                .skip(1)
                .map(line -> {
                    List<String> cells = cells(line);
                    assertThat(cells).hasSameSizeAs(names);
                    Map<String, String> row = new HashMap<>();
                    for (int i = 0; i < names.size(); i++) {
                        row.put(names.get(i), cells.get(i));
                    }
                    return row;
                })
                .toList();
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        Matcher cell = CELL.matcher(line);
        while (cell.find()) {
            cells.add(cell.group(1) == null ? cell.group(2) : cell.group(1).replace("\"\"", "\""));
            if (cell.group(3).isEmpty()) {
                break;
            }
        }
        return cells;
    }
}
