package org.solidarites.guichet;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.solidarites.chassis.testing.DocumentRules;
import org.solidarites.chassis.testing.OpenApiContract;
import org.solidarites.chassis.testing.RealParts;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class GuichetServiceTest {

    @Test
    void keepsItsContract() {
        OpenApiContract.verify("guichet-service");
    }

    @Test
    void showsAnExampleOfEveryOperation() throws JsonProcessingException {
        assertThat(DocumentRules.withoutExample(document())).isEmpty();
    }

    @Test
    void showsExamplesThatAreAsTheirSchemasSay() throws JsonProcessingException {
        JsonNode document = document();

        List<JsonNode> bodies = document.path("paths").findValues("application/json").stream()
                .filter(media -> media.has("example"))
                .toList();

        assertThat(bodies).isNotEmpty().allSatisfy(media -> {
            ObjectNode schema = media.path("schema").deepCopy();
            schema.set("components", document.path("components"));
            assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                            .getSchema(schema)
                            .validate(media.path("example")))
                    .as("%s", media)
                    .isEmpty();
        });
    }

    private static JsonNode document() throws JsonProcessingException {
        return new ObjectMapper()
                .readTree(RestAssured.get("/q/openapi?format=json").asString());
    }
}
