package org.solidarites.gateway.document;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.solidarites.gateway.config.GatewayConfig;
import org.solidarites.gateway.route.RouteTable;
import org.solidarites.gateway.route.RouteTable.Route;
import org.solidarites.gateway.testing.CityAround;

@QuarkusTest
@QuarkusTestResource(CityAround.class)
class PublicDocumentTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    GatewayConfig config;

    private static JsonNode served() throws IOException {
        return JSON.readTree(given().get("/openapi.json")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .extract()
                .asByteArray());
    }

    private static JsonNode packaged(String service) throws IOException {
        return document(service + "-service");
    }

    private static JsonNode document(String name) throws IOException {
        String file = "openapi/" + name + ".json";
        try (InputStream in = PublicDocumentTest.class.getClassLoader().getResourceAsStream(file)) {
            return in == null ? JSON.createObjectNode() : JSON.readTree(in);
        }
    }

    @Test
    void theServedDocumentIsValid() throws IOException {
        assertThat(OpenApiRules.faults(served())).isEmpty();
    }

    @Test
    void itHoldsEveryPathOfEveryPackagedDocument() throws IOException {
        Set<String> packaged = new TreeSet<>();
        for (String service : config.routes().keySet()) {
            packaged(service).path("paths").fieldNames().forEachRemaining(packaged::add);
        }

        document("gateway").path("paths").fieldNames().forEachRemaining(packaged::add);

        assertThat(packaged).contains("/v1/guichets", "/v1/rights-check");
        assertThat(served().get("paths").fieldNames()).toIterable().containsExactlyInAnyOrderElementsOf(packaged);
    }

    @Test
    void everyDescribedPathIsRoutedToTheServiceThatDescribesIt() throws IOException {
        RouteTable routes = RouteTable.of(config.routes(), config.upstreams().keySet());
        for (String service : config.routes().keySet()) {
            packaged(service)
                    .path("paths")
                    .fieldNames()
                    .forEachRemaining(path -> assertThat(routes.find(path.replaceAll("\\{[^}]*}", "x"))
                                    .map(Route::service))
                            .as(path)
                            .hasValue(service));
        }
    }

    @Test
    void whoHasTheDocumentDoesNotGetItAgain() {
        String etag = given().get("/openapi.json")
                .then()
                .header("Cache-Control", "public, max-age=60")
                .extract()
                .header("ETag");

        given().header("If-None-Match", etag)
                .get("/openapi.json")
                .then()
                .statusCode(304)
                .header("ETag", etag)
                .body(equalTo(""));
    }
}
