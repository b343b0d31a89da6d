package org.solidarites.guichet.standard.hsds;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.solidarites.chassis.testing.RealParts;

/** What can not be asked is answered as a problem that says what would be right, and never as a fault of ours. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class HsdsRefusalTest {

    @ParameterizedTest
    @CsvSource({
        "services?page=0, page",
        "services?page=-1, page",
        "services?per_page=0, per_page",
        "services?per_page=1000000000, per_page",
        "services?minimal=true&per_page=1001, per_page",
        "services?format=xml, format",
        "services?modified_after=yesterday, modified_after",
        "services?modified_after=%2B999999999-12-31T00:00:00Z, modified_after",
        "service_at_locations?postcode=Nantes, postcode",
        "service_at_locations?proximity=100, proximity",
        "service_at_locations?postcode=44000&proximity=-1, proximity",
        "service_at_locations?postcode=44000&proximity=NaN, proximity",
        "organizations?page=0, page",
        "taxonomies?per_page=0, per_page",
        "taxonomy_terms?format=ndjson, format",
    })
    void refusesWhatCanNotBeAsked(String address, String parameter) {
        given().urlEncodingEnabled(false)
                .get("/v1/hsds/" + address)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors[0].parameter", equalTo(parameter));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "services?page=many",
                "services?page=99999999999",
                "services?full=perhaps",
                "services?taxonomy_term_id=x",
                "services?organization_id=x",
                "services?search=%00",
                "service_at_locations?postcode=44000&proximity=near",
                "organizations?full_service=1",
                "organizations?search=%00",
                "taxonomy_terms?taxonomy_id=x",
            })
    void answersAnUnreadableParameterAsAProblem(String address) {
        given().urlEncodingEnabled(false)
                .get("/v1/hsds/" + address)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("title", not(nullValue()));
    }

    @ParameterizedTest
    @CsvSource({
        "services, service-not-found",
        "service_at_locations, service-at-location-not-found",
        "organizations, organization-not-found",
        "taxonomies, taxonomy-not-found",
        "taxonomy_terms, taxonomy-term-not-found",
    })
    void answersWhatIsNotThereAsAProblem(String list, String type) {
        given().get("/v1/hsds/" + list + "/" + UUID.randomUUID())
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:solidarites:problem:" + type));
        given().get("/v1/hsds/" + list + "/not-a-uuid").then().statusCode(400).contentType("application/problem+json");
    }
}
