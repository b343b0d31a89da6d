package org.solidarites.chassis.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.solidarites.chassis.testing.DocumentRules;
import org.solidarites.chassis.testing.RealParts;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class CommonDocumentTest {

    private static final Map<String, Boolean> KEYED = Map.of("post /v1/notes", false, "post /v1/notes/paid", true);

    private static JsonNode document() throws JsonProcessingException {
        return new ObjectMapper()
                .readTree(RestAssured.get("/q/openapi?format=json").asString());
    }

    @Test
    void anIdempotentOperationTellsItsKeyWhateverItIsCalled() throws JsonProcessingException {
        assertThat(document().at("/paths/~1v1~1notes~1paid/post/operationId").asText())
                .isEqualTo("payNote");
        assertThat(DocumentRules.faults(document(), KEYED)).isEmpty();
    }

    @Test
    void aRefusalToldOnlyInWordsKeepsThemAndIsAProblem() throws JsonProcessingException {
        JsonNode refusal = document().at("/paths/~1v1~1notes~1paid/post/responses/402");

        assertThat(refusal.path("description").asText()).isEqualTo("Nobody paid.");
        assertThat(refusal.at("/content/application~1problem+json/schema/$ref").asText())
                .isEqualTo("#/components/schemas/Problem");
    }

    @Test
    void noFilterThatMayBeLeftOutIsFilledIn() throws JsonProcessingException {
        JsonNode limit = StreamSupport.stream(
                        document().at("/paths/~1v1~1notes/get/parameters").spliterator(), false)
                .filter(parameter -> parameter.path("name").asText().equals("limit"))
                .findFirst()
                .orElseThrow();

        assertThat(limit.has("example")).isFalse();
        assertThat(limit.path("description").asText()).endsWith("For example `20`.");
    }

    @Test
    void theRulesFindAKeyThatIsNotTold() throws JsonProcessingException {
        JsonNode document = document();
        ((ArrayNode) document.at("/paths/~1v1~1notes~1paid/post/parameters")).removeAll();

        assertThat(DocumentRules.faults(document, KEYED))
                .containsExactly("post /v1/notes/paid: Idempotency-Key is not told, or not whether it is required");
    }

    @Test
    void theRulesFindARefusalThatIsNoProblem() throws JsonProcessingException {
        JsonNode document = document();
        ((ObjectNode) document.at("/paths/~1v1~1notes~1paid/post/responses/402")).remove("content");

        assertThat(DocumentRules.faults(document, KEYED))
                .containsExactly("post /v1/notes/paid: 402 is not answered with a Problem");
    }
}
