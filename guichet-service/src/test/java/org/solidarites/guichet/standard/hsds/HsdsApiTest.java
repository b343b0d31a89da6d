package org.solidarites.guichet.standard.hsds;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.solidarites.chassis.testing.RealParts;
import org.solidarites.chassis.testing.TestTokens;
import org.solidarites.guichet.standard.PublishedSchema;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class HsdsApiTest {

    private static final String SERVICES = "/v1/hsds/services";
    private static final String AT_LOCATIONS = "/v1/hsds/service_at_locations";

    @Test
    void tellsWhichStandardThisIs() {
        given().get("/v1/hsds/")
                .then()
                .statusCode(200)
                .body("version", equalTo("3.0"))
                .body("openapi_url", containsString("/openapi.json"));
    }

    @ParameterizedTest
    @CsvSource({
        "services, service",
        "service_at_locations, service_at_location",
        "organizations, organization",
    })
    void everythingInFullIsValidAlsoOneByOne(String list, String table) throws Exception {
        PublishedSchema schema = PublishedSchema.read("hsds-3.0/" + table + ".schema.json");
        for (JsonNode listed : all("/v1/hsds/" + list + "?full=true&per_page=100")) {
            schema.accepts(listed);
            JsonNode shown = json("/v1/hsds/" + list + "/" + listed.get("id").asText());
            schema.accepts(shown);
            assertThat(shown).isEqualTo(listed);
        }
    }

    @ParameterizedTest
    @CsvSource({"services, service", "service_at_locations, service_at_location"})
    void everythingInAListIsValid(String list, String table) throws Exception {
        PublishedSchema schema = PublishedSchema.read("hsds-3.0/" + table + "_list.schema.json");
        all("/v1/hsds/" + list + "?per_page=100").forEach(schema::accepts);
    }

    @Test
    void organizationsWithFullServicesAreValid() throws Exception {
        PublishedSchema schema = PublishedSchema.read("hsds-3.0/organization.schema.json");
        all("/v1/hsds/organizations?full_service=true&per_page=100").forEach(schema::accepts);
    }

    @Test
    void pagesAreValidAndCounted() throws Exception {
        JsonNode page = json(SERVICES + "?per_page=2");
        int total = page.get("total_items").asInt();

        PublishedSchema.read("hsds-3.0/openapi.json", "/components/schemas/Page")
                .accepts(((ObjectNode) page.deepCopy()).without("contents"));
        assertThat(total).isGreaterThanOrEqualTo(5);
        assertThat(page.get("total_pages").asInt()).isEqualTo((total + 1) / 2);
        assertThat(page.get("first_page").asBoolean()).isTrue();
        assertThat(page.get("last_page").asBoolean()).isFalse();
        assertThat(page.get("size").asInt()).isEqualTo(2);
        assertThat(page.get("contents")).hasSize(2);
    }

    @Test
    void aPageAfterTheLastIsEmpty() {
        given().get(SERVICES + "?page=2147483647&per_page=100")
                .then()
                .statusCode(200)
                .body("empty", equalTo(true))
                .body("last_page", equalTo(true))
                .body("total_items", greaterThan(0))
                .body("contents", hasSize(0));
    }

    @Test
    void everyPageTogetherIsEverythingOnce() throws Exception {
        List<String> ids = new ArrayList<>();
        for (int page = 1;
                page <= json(SERVICES + "?per_page=3").get("total_pages").asInt();
                page++) {
            json(SERVICES + "?per_page=3&page=" + page)
                    .get("contents")
                    .forEach(service -> ids.add(service.get("id").asText()));
        }
        assertThat(ids)
                .doesNotHaveDuplicates()
                .hasSize(json(SERVICES + "?per_page=1").get("total_items").asInt());
    }

    @Test
    void minimalTellsIdAndChangeOnly() {
        given().get(SERVICES + "?minimal=true")
                .then()
                .statusCode(200)
                .body("contents[0].keySet()", containsInAnyOrder("id", "name", "status", "last_modified"))
                .body("last_page", equalTo(true));
    }

    @Test
    void filtersNarrowEachOther() {
        String code = enterPlace("OPEN");
        String word = "Zirconium" + code.replaceAll("[^0-9]", "");
        String term = given().get("/v1/hsds/taxonomy_terms?search=famille--soutien-aidants")
                .then()
                .body("total_items", equalTo(1))
                .extract()
                .path("contents[0].id");
        String audience = given().get("/v1/hsds/taxonomies?search=publics")
                .then()
                .extract()
                .path("contents[0].id");

        found("search=" + word).body("total_items", equalTo(2));
        found("search=" + word + "&taxonomy_term_id=" + term)
                .body("total_items", equalTo(1))
                .body("contents[0].name", equalTo("Relais des aidants"));
        found("search=" + word + "&taxonomy_term_id=" + term + "&taxonomy_id=" + audience)
                .body("total_items", equalTo(0));
        found("search=" + word + "&taxonomy_id=" + audience).body("total_items", equalTo(2));
        found("search=" + word + "&taxonomy_term_id=" + UUID.randomUUID()).body("empty", equalTo(true));
        found("search=" + word + "&modified_after=2999-01-01").body("total_items", equalTo(0));
        found("search=" + word + "&modified_after=2020-01-01T00:00:00Z").body("total_items", equalTo(2));
        found("search=" + word + "&organization_id=" + UUID.randomUUID()).body("total_items", equalTo(0));
    }

    @Test
    void findsByPostcodeAndBySpace() {
        String code = enterPlace("OPEN");
        String at = AT_LOCATIONS + "?search=Zirconium" + code.replaceAll("[^0-9]", "");

        given().get(at + "&postcode=98765").then().body("total_items", equalTo(2));
        given().get(at + "&postcode=44000").then().body("total_items", equalTo(0));
        given().get(at + "&postcode=98765&proximity=500").then().body("total_items", equalTo(2));
        given().get(at + "&postcode=98764&proximity=500").then().body("total_items", equalTo(0));
    }

    @Test
    void aServiceTellsItsPlaceHoursAndWords() {
        String code = enterPlace("OPEN");
        String id = given().get(SERVICES + "?search=Zirconium" + code.replaceAll("[^0-9]", ""))
                .then()
                .extract()
                .path("contents[1].id");

        given().get(SERVICES + "/" + id)
                .then()
                .statusCode(200)
                .body("name", equalTo("Relais des aidants"))
                .body("status", equalTo("active"))
                .body("fees_description", equalTo("Gratuit"))
                .body("eligibility_description", equalTo("Séniors"))
                .body("phones[0].number", equalTo("+33240992700"))
                .body("attributes.taxonomy_term.code", hasItem("famille--soutien-aidants"))
                .body("service_at_locations[0].location.addresses[0].state_province", equalTo("FR-44"))
                .body("service_at_locations[0].schedules[0].byday", equalTo("MO,TU,WE,TH,FR"))
                .body("service_at_locations[0].location.external_identifier", equalTo(code));
    }

    @ParameterizedTest
    @CsvSource({"PLANNED, inactive", "SUSPENDED, temporarily closed", "CLOSED, defunct"})
    void aPlaceThatIsNotOpenSaysSo(String state, String status) {
        String code = enterPlace(state);
        found("search=Zirconium" + code.replaceAll("[^0-9]", "")).body("contents.status", everyItem(equalTo(status)));
    }

    @Test
    void theCcasHasItsDesks() {
        String id = given().get("/v1/hsds/organizations?search=ccas")
                .then()
                .extract()
                .path("contents[0].id");

        given().get("/v1/hsds/organizations/" + id)
                .then()
                .body("name", equalTo("CCAS de Nantes"))
                .body("locations.external_identifier", hasItem("pole-daniel-asseray"))
                .body("locations.external_identifier", not(hasItem("epicerie-sociale-breil")))
                .body("services.name", hasItem("Espace numérique"));
        given().get(SERVICES + "?search=numérique&organization_id=" + id).then().body("total_items", equalTo(1));
    }

    @Test
    void anAssociationAtItsOwnPlaceIsAnOrganization() {
        String code = enterPlace("OPEN");
        given().get("/v1/hsds/organizations?search=Zirconium" + code.replaceAll("[^0-9]", "") + "&full=true")
                .then()
                .body("total_items", equalTo(1))
                .body("contents[0].locations", hasSize(1))
                .body("contents[0].services", hasSize(2));
    }

    private static ValidatableResponse found(String query) {
        return given().get(SERVICES + "?" + query).then().statusCode(200);
    }

    private static List<JsonNode> all(String address) throws Exception {
        List<JsonNode> all = new ArrayList<>();
        JsonNode page = json(address);
        page.get("contents").forEach(all::add);
        for (int number = 2; number <= page.get("total_pages").asInt(); number++) {
            json(address + "&page=" + number).get("contents").forEach(all::add);
        }
        assertThat(all).hasSize(page.get("total_items").asInt());
        return all;
    }

    private static JsonNode json(String address) throws Exception {
        return new ObjectMapper()
                .readTree(given().get(address).then().statusCode(200).extract().asString());
    }

    /** Enters a partner's place with two services and tells its code; its name has a word that no other place has. */
    private static String enterPlace(String state) {
        String number = String.valueOf(Math.abs(UUID.randomUUID().getMostSignificantBits()));
        String code = "permanence-" + number;
        given().auth()
                .oauth2(TestTokens.user("coordinator", "coordinator"))
                .contentType("application/json")
                .body("""
                        {"code": "%s", "details": {"name": "Zirconium%s", "kind": "PARTNER_PERMANENCE",
                         "quartier": "malakoff-saint-donatien", "state": "%s", "announcedFor": "2028",
                         "announcementSource": "test", "phone": "02 40 99 27 00", "publics": ["seniors"],
                         "address": {"street": "1 rue d'Essai", "postcode": "98765", "city": "Nantes", "inseeCode": "44109"},
                         "location": {"lat": 47.2, "lon": -1.5, "precision": "ADDRESS", "source": "test"},
                         "openingHours": "Mo-Fr 09:00-12:00",
                         "services": [
                           {"code": "b-aidants", "name": "Relais des aidants", "type": "accompagnement", "fee": "gratuit",
                            "themes": ["famille--soutien-aidants"]},
                           {"code": "a-ecoute", "name": "Écoute", "type": "information"}],
                         "source": "test"}}""".formatted(code, number, state))
                .post("/v1/guichets")
                .then()
                .statusCode(201);
        return code;
    }
}
