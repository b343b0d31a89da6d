package org.solidarites.chassis.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.solidarites.chassis.testing.ExampleRules;

class ExampleRulesTest {

    private static final String DOCUMENT = """
            {"paths": {"/notes": {"post": {"operationId": "write", "responses": {"201": {"content": {"application/json": {
                "schema": {"$ref": "#/components/schemas/Note"}%s}}}, "400": {}}}}},
             "components": {"schemas": {
                "Note": {"type": "object", "required": ["text"], "properties": {
                    "text": {"type": "string"}, "on": {"type": "string", "format": "date"}, "lines": {"type": "array", "items": {"$ref": "#/components/schemas/Line"}}}},
                "Line": {"type": "object", "properties": {"number": {"type": "integer"}}}}}}""";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{\"text\": \"a\", \"lines\": [{\"number\": 1}]}| 0",
                "~~| 1",
                "{\"text\": 1}| 1",
                "{\"text\": \"a\", \"on\": \"2026-01-15\"}| 0",
                "{\"text\": \"a\", \"on\": \"2026-02-30\"}| 1",
                "{\"lines\": []}| 1",
                "{\"text\": \"a\", \"gone\": 1}| 1",
                "{\"text\": \"a\", \"lines\": [{\"gone\": 1}]}| 1",
            })
    void findsWhatIsNotAsItsSchemaSays(String example, int faults) throws JsonProcessingException {
        String shown = example.isEmpty() ? "" : ", \"example\": " + example;

        assertThat(ExampleRules.faults(new ObjectMapper().readTree(DOCUMENT.formatted(shown))))
                .hasSize(faults)
                .allSatisfy(fault -> assertThat(fault).startsWith("write: 201"));
    }
}
