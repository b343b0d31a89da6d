package org.solidarites.gateway.explorer;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.xml.XmlPath;
import io.restassured.path.xml.XmlPath.CompatibilityMode;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.solidarites.gateway.testing.CityAround;
import org.solidarites.gateway.testing.IsProblem;

@QuarkusTest
@QuarkusTestResource(CityAround.class)
class ExplorerPageTest {

    @ParameterizedTest
    @ValueSource(strings = {"/explorer", "/explorer/"})
    void thePageIsServedAndEveryFileItNames(String address) {
        String page = given().get(address)
                .then()
                .statusCode(200)
                .contentType("text/html")
                .extract()
                .asString();

        XmlPath html = new XmlPath(CompatibilityMode.HTML, page);
        List<String> files = html.getList("**.findAll { it.name() == 'script' }.@src", String.class);
        Assertions.assertThat(files).hasSize(2);
        files.forEach(file -> given().get(file).then().statusCode(200).contentType("text/javascript"));
        given().get("/explorer/swagger-ui.css").then().statusCode(200).contentType("text/css");
    }

    @Test
    void thePolicyLetsThePageRunAndReachKeycloakAndNothingElse() {
        given().get("/explorer")
                .then()
                .header(
                        "Content-Security-Policy",
                        allOf(
                                containsString("script-src 'self';"),
                                containsString("connect-src 'self' http://localhost:8180;"),
                                containsString("frame-ancestors 'none'"),
                                not(containsString("unsafe-eval"))));
    }

    @Test
    void noScriptStandsInsideAPage() {
        String inline = "(?s).*<script(?![^>]*src=).*";
        for (String page : List.of("/explorer", "/explorer/oauth2-redirect.html")) {
            Assertions.assertThat(given().get(page).asString())
                    .doesNotMatch(inline)
                    .contains("<script");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/explorer", "/explorer/", "/explorer/explorer.js", "/openapi.json"})
    void thePagesCanOnlyBeRead(String address) {
        given().body("x")
                .post(address)
                .then()
                .spec(IsProblem.of(405, "method-not-allowed"))
                .header("Allow", "GET, HEAD");
    }

    @Test
    void aFileThatIsNotThereIsNotThere() {
        given().get("/explorer/application.properties").then().spec(IsProblem.of(404, "not-found"));
    }
}
