package org.solidarites.guichet.standard.datainclusion;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.solidarites.chassis.testing.RealParts;
import org.solidarites.guichet.standard.PublishedSchema;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class DataInclusionApiTest {

    @ParameterizedTest
    @CsvSource({"structures, structure", "services, service"})
    void everythingIsValid(String list, String table) throws Exception {
        PublishedSchema schema = PublishedSchema.read("data-inclusion-1.0.8/" + table + ".json");
        all("/v1/data-inclusion/" + list).forEach(schema::accepts);
    }

    @Test
    void tellsTheOpenDesksOfNantes() throws Exception {
        List<JsonNode> structures = all("/v1/data-inclusion/structures");

        assertThat(structures)
                .extracting(structure -> structure.get("id").asText())
                .contains("nantes-solidarites--ccas", "nantes-solidarites--pole-daniel-asseray")
                .doesNotContain("nantes-solidarites--bottiere")
                .doesNotHaveDuplicates();
        assertThat(structures)
                .filteredOn(structure -> structure.get("id").asText().equals("nantes-solidarites--ccas"))
                .singleElement()
                .satisfies(ccas -> {
                    assertThat(ccas.get("adresse").asText()).isEqualTo("1 bis place Saint-Similien");
                    assertThat(ccas.get("code_insee").asText()).isEqualTo("44109");
                    assertThat(ccas.get("telephone").asText()).isEqualTo("+33240992700");
                    assertThat(ccas.at("/reseaux_porteurs/0").asText()).isEqualTo("ccas-cias");
                    assertThat(ccas.has("siret")).isFalse();
                });
    }

    @Test
    void everyServiceHasItsStructure() throws Exception {
        List<String> structures = all("/v1/data-inclusion/structures").stream()
                .map(structure -> structure.get("id").asText())
                .toList();

        assertThat(all("/v1/data-inclusion/services"))
                .hasSizeGreaterThanOrEqualTo(5)
                .allSatisfy(service -> assertThat(structures)
                        .contains(service.get("structure_id").asText()));
    }

    @Test
    void pagesByKey() {
        String next = given().get("/v1/data-inclusion/services?limit=1")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .extract()
                .path("next");
        given().get("/v1/data-inclusion/services?limit=1&cursor=" + next)
                .then()
                .statusCode(200)
                .body("items", hasSize(1));
    }

    @ParameterizedTest
    @CsvSource({
        "structures?limit=0, limit",
        "structures?limit=1000000000, limit",
        "structures?cursor=nonsense, cursor",
        "services?limit=101, limit",
        "services?cursor=nonsense, cursor",
    })
    void refusesAPageThatIsNone(String address, String parameter) {
        given().get("/v1/data-inclusion/" + address)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors[0].parameter", equalTo(parameter));
    }

    /** Everything, three at a time, so that the pages are part of the test. */
    private static List<JsonNode> all(String address) throws Exception {
        List<JsonNode> all = new ArrayList<>();
        JsonNode page = json(address + "?limit=3");
        page.get("items").forEach(all::add);
        while (page.has("next")) {
            page = json(address + "?limit=3&cursor=" + page.get("next").asText());
            page.get("items").forEach(all::add);
        }
        return all;
    }

    private static JsonNode json(String address) throws Exception {
        return new ObjectMapper()
                .readTree(given().get(address).then().statusCode(200).extract().asString());
    }
}
