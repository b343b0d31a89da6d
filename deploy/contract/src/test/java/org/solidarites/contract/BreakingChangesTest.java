package org.solidarites.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class BreakingChangesTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonNode RELEASED = read("""
            {"paths": {"/v1/notes": {"post": {"operationId": "enterNote", "security": [],
               "parameters": [{"in": "query", "name": "limit", "schema": {"type": "integer", "maximum": 100}},
                 {"in": "header", "name": "Idempotency-Key", "required": true, "schema": {"type": "string"}}],
               "requestBody": {"required": true,
                 "content": {"application/json": {"schema": {"$ref": "#/components/schemas/NewNote"}}}},
               "responses": {"201": {"headers": {"Location": {"schema": {"type": "string"}}},
                 "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Note"}}}}}}}},
             "components": {"schemas": {
               "NewNote": {"type": "object", "required": ["text"], "properties": {
                 "text": {"type": "string", "maxLength": 200}, "kind": {"$ref": "#/components/schemas/Kind"},
                 "about": {"anyOf": [{"$ref": "#/components/schemas/NewNote"}, {"type": "null"}]},
                 "on": {"type": ["string", "null"], "format": "date"}}},
               "Note": {"type": "object", "required": ["id"], "properties": {
                 "id": {"type": "string"}, "kind": {"$ref": "#/components/schemas/Kind"},
                 "amount": {"type": "number"},
                 "next": {"type": "array", "items": {"$ref": "#/components/schemas/Note"}}}},
               "Kind": {"type": "string", "enum": ["CALL", "VISIT"]}, "Other": {"type": "object"}}}}""");

    private static final String SENT = "/components/schemas/NewNote/";
    private static final String ANSWERED = "/components/schemas/Note/";
    private static final String OPERATION = "/paths/~1v1~1notes/post";

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** The document with one value replaced, or taken out where the new one is empty. */
    private static JsonNode with(String pointer, String json) {
        JsonNode changed = RELEASED.deepCopy();
        int last = pointer.lastIndexOf('/');
        String name = pointer.substring(last + 1).replace("~1", "/");
        ObjectNode place = (ObjectNode) changed.at(pointer.substring(0, last));
        if (json.isEmpty()) {
            place.remove(name);
        } else {
            place.set(name, read(json));
        }
        return changed;
    }

    static Stream<Arguments> breaking() {
        String name = "post /v1/notes";
        return Stream.of(
                arguments("/paths/~1v1~1notes", "", name + ": is gone"),
                arguments(OPERATION + "/operationId", "\"addNote\"", name + ": is no longer called enterNote"),
                arguments(OPERATION + "/security", "[{\"keycloak\": []}]", name + ": needs a token now"),
                arguments(
                        OPERATION + "/parameters",
                        "[{\"in\": \"header\", \"name\": \"Idempotency-Key\", \"schema\": {\"type\": \"string\"}}]",
                        name + " query limit: is gone"),
                arguments(OPERATION + "/responses/201", "", name + " 201: is gone"),
                arguments(OPERATION + "/responses/201/headers/Location", "", name + " 201 header Location: is gone"),
                arguments(
                        OPERATION + "/requestBody/content",
                        "{\"text/plain\": {}}",
                        name + " body: is no longer application/json"),
                arguments(ANSWERED + "properties/amount", "", name + " 201/amount: is gone"),
                arguments(SENT + "properties/on", "", name + " body/on: is gone"),
                arguments(SENT + "required", "[\"text\", \"kind\"]", name + " body/kind: is required now"),
                arguments(ANSWERED + "required", "[]", name + " 201/id: is not always there now"),
                arguments(
                        ANSWERED + "properties/amount/type", "\"string\"", name + " 201/amount: was number, is string"),
                arguments(
                        ANSWERED + "properties/amount/type",
                        "[\"number\", \"null\"]",
                        name + " 201/amount: was number, is null or number"),
                arguments(
                        ANSWERED + "properties/next/items",
                        "{\"type\": \"string\"}",
                        name + " 201/next/*: was object, is string"),
                arguments(SENT + "properties/on/type", "\"string\"", name + " body/on: was null or string, is string"),
                arguments(
                        SENT + "properties/about",
                        "{\"$ref\": \"#/components/schemas/NewNote\"}",
                        name + " body/about: was null or object, is object"),
                arguments(
                        SENT + "properties/on/format",
                        "\"date-time\"",
                        name + " body/on: format was date, is date-time"),
                arguments("/components/schemas/Kind/enum", "[\"CALL\"]", name + " body/kind: no longer takes VISIT"),
                arguments("/components/schemas/Other", "", "schema Other: is gone"),
                arguments(SENT + "properties/text/maxLength", "100", name + " body/text: maxLength is 100 now"),
                arguments(SENT + "properties/text/minLength", "1", name + " body/text: minLength is 1 now"),
                arguments(
                        SENT + "properties/text/pattern",
                        "\"^[a-z]+$\"",
                        name + " body/text: pattern was none, is ^[a-z]+$"));
    }

    @ParameterizedTest
    @MethodSource("breaking")
    void findsWhatAClientWouldStumbleOver(String pointer, String changed, String told) {
        assertThat(BreakingChanges.between(RELEASED, with(pointer, changed))).contains(told);
    }

    static Stream<Arguments> additive() {
        return Stream.of(
                arguments(
                        "/paths/~1v1~1others", RELEASED.at("/paths/~1v1~1notes").toString()),
                arguments(OPERATION + "/responses/404", "{}"),
                arguments(OPERATION + "/summary", "\"Other words\""),
                arguments(ANSWERED + "properties/added", "{\"type\": \"string\"}"),
                arguments(ANSWERED + "required", "[\"id\", \"amount\"]"),
                arguments(ANSWERED + "properties/amount/type", "\"integer\""),
                arguments(SENT + "properties/added", "{\"type\": \"string\"}"),
                arguments(SENT + "required", "[]"),
                arguments(SENT + "properties/text/type", "[\"string\", \"null\"]"),
                arguments(SENT + "properties/text/maxLength", "300"),
                arguments(SENT + "properties/text/minLength", "0"),
                arguments("/components/schemas/Kind/enum", "[\"CALL\", \"VISIT\", \"LETTER\"]"),
                arguments(
                        SENT + "properties/on",
                        "{\"anyOf\": [{\"type\": \"string\", \"format\": \"date\"}, {\"type\": \"null\"}]}"));
    }

    @ParameterizedTest
    @MethodSource("additive")
    void letsPassWhatIsAdded(String pointer, String changed) {
        assertThat(BreakingChanges.between(RELEASED, with(pointer, changed))).isEmpty();
    }

    @Test
    void findsAParameterThatIsRequiredNow() {
        JsonNode changed = RELEASED.deepCopy();
        ((ObjectNode) changed.at(OPERATION + "/parameters/0")).put("required", true);

        assertThat(BreakingChanges.between(RELEASED, changed))
                .containsExactly("post /v1/notes query limit: is required now");
    }

    @Test
    void findsANarrowerBoundOfAParameter() {
        JsonNode changed = RELEASED.deepCopy();
        ((ObjectNode) changed.at(OPERATION + "/parameters/0/schema")).put("maximum", 50);

        assertThat(BreakingChanges.between(RELEASED, changed))
                .containsExactly("post /v1/notes query limit: maximum is 50 now");
    }
}
