package org.solidarites.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The one API document and its explorer. */
@WholeSuite
class PublicDocumentTest {

    @Test
    void isOneOpenApiDocumentOfAllFourServices(Door door) {
        JsonNode document = door.get("/openapi.json", null).json();

        assertThat(document.path("openapi").asText()).startsWith("3.1");
        assertThat(document.path("paths").fieldNames())
                .toIterable()
                .contains(
                        "/v1/guichets",
                        "/v1/referrals",
                        "/v1/aid/simulations",
                        "/v1/aid/dossiers",
                        "/v1/calls",
                        "/v1/grants",
                        "/v1/senior-spaces",
                        "/v1/activities");
        assertThat(document.at("/components/securitySchemes/keycloak/type").asText())
                .isEqualTo("oauth2");
    }

    @Test
    void everyOperationTellsItsErrors(Door door) {
        JsonNode paths = door.get("/openapi.json", null).json().path("paths");

        paths.properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    if (List.of("get", "post", "put", "delete", "patch").contains(operation.getKey())) {
                        JsonNode answers = operation.getValue().path("responses");
                        if (operation.getValue().path("security").size() > 0) {
                            assertThat(answers.at("/401/content/application~1problem+json")
                                            .isMissingNode())
                                    .as(operation.getKey() + " " + path.getKey() + " tells of 401")
                                    .isFalse();
                        }
                        assertThat(operation.getValue().path("summary").asText())
                                .as(operation.getKey() + " " + path.getKey() + " has a summary")
                                .isNotBlank();
                    }
                }));
    }

    @Test
    void theExplorerIsServed(Door door) {
        Answer explorer = door.get("/explorer/", null);

        assertThat(explorer.status()).isEqualTo(200);
        assertThat(explorer.header("Content-Type")).startsWith("text/html");
    }
}
