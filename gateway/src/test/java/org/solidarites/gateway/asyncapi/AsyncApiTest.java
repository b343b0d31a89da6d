package org.solidarites.gateway.asyncapi;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.solidarites.gateway.testing.CityAround;

@QuarkusTest
@QuarkusTestResource(CityAround.class)
class AsyncApiTest {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final Path COMMITTED = Path.of("..", "docs", "asyncapi.json");

    private static JsonNode served() throws IOException {
        return JSON.readTree(given().get("/asyncapi.json")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .extract()
                .asByteArray());
    }

    /** A change of what partners are told shows in the diff; {@code -Dcontract=write} writes it anew. */
    @Test
    void keepsItsContract() throws IOException {
        String served = JSON.writeValueAsString(served()) + "\n";
        if ("write".equals(System.getProperty("contract"))) {
            Files.writeString(COMMITTED, served);
        }

        assertThat(served)
                .as(
                        "the events differ from %s: look at the change, then run the tests with -Dcontract=write",
                        COMMITTED)
                .isEqualTo(Files.readString(COMMITTED));
    }

    @Test
    void everyReferenceLeadsSomewhere() throws IOException {
        JsonNode document = served();

        assertThat(document.findValuesAsText("$ref")).hasSizeGreaterThan(100).allSatisfy(reference -> {
            assertThat(reference).startsWith("#/");
            assertThat(document.at(reference.substring(1)).isMissingNode())
                    .as(reference)
                    .isFalse();
        });
        assertThat(document.path("asyncapi").asText()).isEqualTo("3.0.0");
        assertThat(document.at("/channels/events/messages").size())
                .isEqualTo(document.at("/components/messages").size())
                .isGreaterThan(50);
    }

    @Test
    void everyExampleIsWhatItsMessageSays() throws IOException {
        JsonNode document = served();
        SchemaRegistry schemas = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12,
                registry -> registry.schemaRegistryConfig(SchemaRegistryConfig.builder()
                        .formatAssertionsEnabled(true)
                        .build()));
        for (JsonNode message : document.at("/components/messages")) {
            ObjectNode schema = message.path("payload").deepCopy();
            schema.set("components", document.path("components"));

            assertThat(schemas.getSchema(schema).validate(message.at("/examples/0/payload")))
                    .as(message.path("name").asText())
                    .isEmpty();
        }
    }
}
