package org.solidarites.gateway.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OpenApiMergeTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ISSUER = "https://id.example/realms/solidarites";

    private static ObjectNode document(String paths, String schemas) {
        return read("""
                {"openapi": "3.1.0", "info": {"title": "of a service", "version": "9"}, "servers": [{"url": "/x"}],
                 "paths": {%s},
                 "components": {"schemas": {%s}, "securitySchemes": {"jwt": {"type": "http", "scheme": "bearer"}}}}
                """.formatted(paths, schemas));
    }

    private static ObjectNode read(String json) {
        try {
            return (ObjectNode) JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static String operation(String path, String id, String schema) {
        return """
                "%s": {"get": {"operationId": "%s", "responses": {"200": {"description": "Fine.", "content":
                  {"application/json": {"schema": {"$ref": "#/components/schemas/%s"}}}}}}}
                """.formatted(path, id, schema);
    }

    private static ObjectNode merge(ObjectNode guichet, ObjectNode foodCoop) {
        Map<String, ObjectNode> documents = new LinkedHashMap<>();
        documents.put("guichet", guichet);
        documents.put("food-coop", foodCoop);
        return OpenApiMerge.merge(documents, read("{\"title\": \"Solidarités\", \"version\": \"1\"}"), ISSUER);
    }

    private static String schemaOf(ObjectNode merged, String path) {
        return merged.at("/paths/" + path.replace("/", "~1")
                        + "/get/responses/200/content/application~1json/schema/$ref")
                .asText();
    }

    @Test
    void pathsAreUnitedUnderOneInfoAndServer() {
        ObjectNode merged = merge(
                document(operation("/v1/guichets", "listGuichet", "Guichet"), "\"Guichet\": {\"type\": \"object\"}"),
                document(operation("/v1/calls", "listCall", "Call"), "\"Call\": {\"type\": \"object\"}"));

        assertThat(merged.get("paths").fieldNames()).toIterable().containsExactly("/v1/guichets", "/v1/calls");
        assertThat(merged.at("/info/title").asText()).isEqualTo("Solidarités");
        assertThat(merged.get("servers"))
                .isEqualTo(read("{\"s\": [{\"url\": \"/\"}]}").get("s"));
        assertThat(OpenApiRules.faults(merged)).isEmpty();
    }

    @Test
    void aPathOfTwoServicesStopsTheMergeAndNamesBoth() {
        ObjectNode one = document(operation("/v1/calls", "a", "X"), "\"X\": {}");

        assertThatIllegalStateException()
                .isThrownBy(() -> merge(one, one))
                .withMessage("path /v1/calls is described by guichet and by food-coop");
    }

    @Test
    void aSchemaOfTheSameNameAndContentIsShared() {
        String problem = "\"Problem\": {\"type\": \"object\"}";

        ObjectNode merged = merge(
                document(operation("/v1/guichets", "a", "Problem"), problem),
                document(operation("/v1/calls", "b", "Problem"), problem));

        assertThat(merged.at("/components/schemas").fieldNames()).toIterable().containsExactly("Problem");
        assertThat(schemaOf(merged, "/v1/calls")).isEqualTo("#/components/schemas/Problem");
    }

    @Test
    void aSchemaOfTheSameNameAndOtherContentBearsItsServiceInFront() {
        ObjectNode merged = merge(
                document(operation("/v1/guichets", "a", "Person"), "\"Person\": {\"type\": \"object\"}"),
                document(operation("/v1/calls", "b", "Person"), "\"Person\": {\"type\": \"string\"}"));

        assertThat(merged.at("/components/schemas").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("GuichetPerson", "FoodCoopPerson");
        assertThat(schemaOf(merged, "/v1/guichets")).isEqualTo("#/components/schemas/GuichetPerson");
        assertThat(schemaOf(merged, "/v1/calls")).isEqualTo("#/components/schemas/FoodCoopPerson");
        assertThat(merged.at("/components/schemas/FoodCoopPerson/type").asText())
                .isEqualTo("string");
        assertThat(OpenApiRules.faults(merged)).isEmpty();
    }

    @Test
    void aSchemaThatReadsAlikeButRefersToADifferentOneIsNotShared() {
        String list = "\"List\": {\"type\": \"array\", \"items\": {\"$ref\": \"#/components/schemas/Item\"}}";

        ObjectNode merged = merge(
                document(operation("/v1/guichets", "a", "List"), list + ", \"Item\": {\"type\": \"string\"}"),
                document(operation("/v1/calls", "b", "List"), list + ", \"Item\": {\"type\": \"integer\"}"));

        assertThat(merged.at("/components/schemas/GuichetList/items/$ref").asText())
                .isEqualTo("#/components/schemas/GuichetItem");
        assertThat(merged.at("/components/schemas/FoodCoopList/items/$ref").asText())
                .isEqualTo("#/components/schemas/FoodCoopItem");
        assertThat(OpenApiRules.faults(merged)).isEmpty();
    }

    @Test
    void theMappingOfADiscriminatorFollowsARenamedSchema() {
        String choice = """
                "Choice": {"oneOf": [{"$ref": "#/components/schemas/Yes"}], "discriminator":
                  {"propertyName": "kind", "mapping": {"yes": "#/components/schemas/Yes"}}}
                """;

        ObjectNode merged = merge(
                document(operation("/v1/guichets", "a", "Choice"), choice + ", \"Yes\": {\"type\": \"object\"}"),
                document(operation("/v1/calls", "b", "Yes"), "\"Yes\": {\"type\": \"string\"}"));

        assertThat(merged.at("/components/schemas/Choice/discriminator/mapping/yes")
                        .asText())
                .isEqualTo("#/components/schemas/GuichetYes");
    }

    @Test
    void aNewNameThatIsTakenStopsTheMerge() {
        ObjectNode guichet = document("", "\"Person\": {\"type\": \"object\"}, \"GuichetPerson\": {}");
        ObjectNode foodCoop = document("", "\"Person\": {\"type\": \"string\"}");

        assertThatIllegalStateException()
                .isThrownBy(() -> merge(guichet, foodCoop))
                .withMessageContainingAll("#/components/schemas/GuichetPerson", "guichet");
    }

    @Test
    void operationIdsThatOccurTwiceAreMadeOfMethodAndPath() {
        String both = operation("/v1/calls/{id}", "list", "X") + "," + operation("/v1/projects", "listProject", "X");

        ObjectNode merged =
                merge(document(operation("/v1/senior-spaces", "list", "X"), "\"X\": {}"), document(both, "\"X\": {}"));

        assertThat(merged.at("/paths/~1v1~1senior-spaces/get/operationId").asText())
                .isEqualTo("getV1SeniorSpaces");
        assertThat(merged.at("/paths/~1v1~1calls~1{id}/get/operationId").asText())
                .isEqualTo("getV1CallsById");
        assertThat(merged.at("/paths/~1v1~1projects/get/operationId").asText()).isEqualTo("listProject");
    }

    @Test
    void tagsAreUnitedAndTheFirstDescriptionStays() {
        ObjectNode guichet = document("", "");
        guichet.putArray("tags").addObject().put("name", "Operation").put("description", "For those who run it.");
        ObjectNode foodCoop = document("", "");
        foodCoop.putArray("tags").add(read("{\"name\": \"Calls\"}")).add(read("{\"name\": \"Operation\"}"));

        JsonNode tags = merge(guichet, foodCoop).get("tags");

        assertThat(tags.findValuesAsText("name")).containsExactly("Operation", "Calls");
        assertThat(tags.get(0).get("description").asText()).isEqualTo("For those who run it.");
    }

    @Test
    void thereIsOneWayToSignInAndWhatIsOpenStaysOpen() {
        String responses = "\"responses\": {\"200\": {\"description\": \"Fine.\"}}";
        ObjectNode guichet = document("""
                "/v1/a": {"get": {"security": [{"jwt": ["agent"]}], %1$s}},
                "/v1/b": {"get": {"security": [], %1$s}},
                "/v1/c": {"get": {%1$s}}
                """.formatted(responses), "");
        ObjectNode foodCoop = document("\"/v1/d\": {\"get\": {%s}}".formatted(responses), "");
        foodCoop.putArray("security").add(read("{\"other\": []}"));

        ObjectNode merged = merge(guichet, foodCoop);

        assertThat(merged.at("/paths/~1v1~1a/get/security")).hasToString("[{\"keycloak\":[]}]");
        assertThat(merged.at("/paths/~1v1~1b/get/security")).hasToString("[]");
        assertThat(merged.at("/paths/~1v1~1c/get").has("security")).isFalse();
        assertThat(merged.at("/paths/~1v1~1d/get/security")).hasToString("[{\"keycloak\":[]}]");
        assertThat(merged.at("/components/securitySchemes").fieldNames())
                .toIterable()
                .containsExactly("keycloak");
    }

    @Test
    void peopleAndPartnersGetTheirTokensFromTheConfiguredRealm() {
        JsonNode flows = merge(document("", ""), document("", "")).at("/components/securitySchemes/keycloak/flows");

        String endpoints = ISSUER + "/protocol/openid-connect/";
        assertThat(flows.at("/authorizationCode/authorizationUrl").asText()).isEqualTo(endpoints + "auth");
        assertThat(flows.at("/authorizationCode/tokenUrl").asText()).isEqualTo(endpoints + "token");
        assertThat(flows.at("/clientCredentials/tokenUrl").asText()).isEqualTo(endpoints + "token");
    }

    @Test
    void theQuotaOfTheGatewayIsToldOfEveryOperationThatIsRefusedWithProblems() {
        String problem = """
                {"description": "Away.", "content": {"application/problem+json": {"schema": {"$ref":
                  "#/components/schemas/Problem"}}}}""";
        ObjectNode guichet = document("""
                "/v1/a": {"get": {"responses": {"503": %1$s}}},
                "/v1/b": {"get": {"responses": {"503": %1$s, "429": %1$s}}}
                """.formatted(problem), "\"Problem\": {}");

        ObjectNode merged = merge(guichet, document("", ""));

        assertThat(merged.at("/paths/~1v1~1a/get/responses/429/$ref").asText())
                .isEqualTo("#/components/responses/BeyondQuota");
        assertThat(merged.at("/paths/~1v1~1b/get/responses/429/description").asText())
                .isEqualTo("Away.");
        assertThat(merged.at("/components/responses/BeyondQuota/headers").fieldNames())
                .toIterable()
                .containsExactly("Retry-After", "RateLimit", "RateLimit-Policy");
        assertThat(OpenApiRules.faults(merged)).isEmpty();
    }

    @Test
    void theGivenDocumentsStayAsTheyAre() {
        ObjectNode guichet = document(operation("/v1/guichets", "a", "X"), "\"X\": {\"type\": \"object\"}");
        ObjectNode before = guichet.deepCopy();

        merge(guichet, document(operation("/v1/calls", "a", "X"), "\"X\": {\"type\": \"string\"}"));

        assertThat(guichet).isEqualTo(before);
    }

    @Test
    void withoutAnyServiceTheDocumentIsStillValid() {
        ObjectNode merged = OpenApiMerge.merge(Map.of(), read("{\"title\": \"t\", \"version\": \"1\"}"), ISSUER);

        assertThat(OpenApiRules.faults(merged)).isEmpty();
    }
}
