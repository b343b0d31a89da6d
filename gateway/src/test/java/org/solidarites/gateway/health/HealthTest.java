package org.solidarites.gateway.health;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.solidarites.gateway.testing.CityAround;

@QuarkusTest
@QuarkusTestResource(CityAround.class)
class HealthTest {

    @TestHTTPResource(management = true)
    URI management;

    private static final String DATA = "checks.find { it.name == 'services' }.data.";

    @Test
    void theGatewayIsReadyWithOneServiceDownAndNamesIt() {
        given().get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("status", equalTo("UP"))
                .body(DATA + "guichet", equalTo("reachable"))
                .body(DATA + "aid", equalTo("reachable"))
                .body(DATA + "'food-coop'", equalTo("reachable"))
                .body(DATA + "longevity", equalTo("unreachable"));
    }

    @Test
    void theGatewayLives() {
        given().get("/q/health/live").then().statusCode(200).body("status", equalTo("UP"));
    }

    @Test
    void metricsHoldNoSecretOfAnAddressThatWasRefused() {
        given().header("Origin", "https://elsewhere.example")
                .header("Access-Control-Request-Method", "POST")
                .options("/v1/agenda-feeds/a-secret-of-somebody.ics")
                .then()
                .statusCode(403);

        given().get(metrics()).then().statusCode(200).body(not(containsString("a-secret-of-somebody")));
    }

    @Test
    void metricsAreKeptByRouteAndHoldNoId() {
        given().get("/v1/guichets/0193-an-id").then().statusCode(200);

        given().get(metrics())
                .then()
                .statusCode(200)
                .body(containsString("uri=\"/v1/guichets\""))
                .body(not(containsString("0193-an-id")));
    }

    @Test
    void thePublicDoorShowsNoMetrics() {
        given().get("/q/metrics").then().statusCode(404);
    }

    private String metrics() {
        return management.resolve("/q/metrics").toString();
    }
}
