package org.solidarites.guichet.standard;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The measure itself: it takes what the standard publishes as right, and refuses what is wrong in one place. */
class PublishedSchemaTest {

    @ParameterizedTest
    @CsvSource({"service", "service_at_location", "organization"})
    void takesTheExamplesOfTheStandard(String table) {
        PublishedSchema.read("hsds-3.0/" + table + ".schema.json")
                .accepts(PublishedSchema.file("hsds-3.0/example_" + table + "_full.json"));
    }

    @ParameterizedTest
    @CsvSource({
        "/id, \"not-a-uuid\"",
        "/status, \"perhaps\"",
        "/misspelt, 1",
        "/organization/misspelt, 1",
        "/organization/website, \"not an address\"",
        "/phones/0/number, 7",
    })
    void refusesWhatIsWrongInOnePlace(String place, String value) throws Exception {
        PublishedSchema schema = PublishedSchema.read("hsds-3.0/service.schema.json");
        JsonNode example = PublishedSchema.file("hsds-3.0/example_service_full.json");
        int slash = place.lastIndexOf('/');
        ((ObjectNode) example.at(place.substring(0, slash)))
                .set(place.substring(slash + 1), new ObjectMapper().readTree(value));

        assertThatThrownBy(() -> schema.accepts(example)).isInstanceOf(AssertionError.class);
    }
}
