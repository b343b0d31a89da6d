package org.solidarites.gateway.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.solidarites.chassis.problem.Advice;
import org.solidarites.chassis.testing.ProblemCatalogue;

class EventTypesTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final EventTypes TYPES = new EventTypes(JSON);
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            registry -> registry.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

    static Stream<EventType> all() {
        return TYPES.all().stream();
    }

    @Test
    void everyTypeOfEveryServiceSaysWhoMaySeeIt() throws IOException {
        Set<String> told = new TreeSet<>();
        for (String service : List.of("guichet", "aid", "food-coop", "longevity")) {
            try (var files = Files.list(Path.of("..", service + "-service", "src", "main", "resources", "events"))) {
                files.map(file -> file.getFileName().toString().replace(".schema.json", ""))
                        .forEach(told::add);
            }
        }

        assertThat(told).hasSizeGreaterThan(50);
        assertThat(TYPES.all().stream().map(EventType::type))
                .as("gateway/src/main/resources/event-types.json says of each type who may see it")
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(told);
    }

    @ParameterizedTest
    @MethodSource("all")
    void anExampleIsWhatItsSchemaSaysAndNoMore(EventType type) {
        ObjectNode closed = type.schema().deepCopy();
        closed.put("additionalProperties", false);

        assertThat(SCHEMAS.getSchema(closed).validate(type.example())).isEmpty();
        assertThat(type.example().size())
                .isEqualTo(type.schema().path("properties").size());
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyTypeIsDescribedInBothLanguages(EventType type) {
        assertThat(type.description())
                .containsOnlyKeys("fr", "en")
                .allSatisfy((language, sentence) -> assertThat(sentence).endsWith("."));
        assertThat(type.description().get("fr")).isNotEqualTo(type.description().get("en"));
    }

    /** A slip in a name would show an event to nobody, or withhold nothing. */
    @ParameterizedTest
    @MethodSource("all")
    void whatNamesOrganizationsOrIsWithheldIsAFieldOfTheService(EventType type) throws IOException {
        JsonNode asSent = JSON.readTree(Files.readString(
                Path.of("..", type.service() + "-service", "src/main/resources/events", type.type() + ".schema.json")));
        Set<String> fields = asSent.path("properties")
                .propertyStream()
                .map(field -> field.getKey())
                .collect(Collectors.toSet());

        assertThat(fields).containsAll(type.organizations()).containsAll(type.withheld());
        if (type.seenBy() == SeenBy.ORGANIZATIONS) {
            assertThat(fields).contains(type.reference());
        } else {
            assertThat(type.organizations()).isEmpty();
            assertThat(type.reference()).isEmpty();
        }
    }

    @Test
    void nothingThatRefersToAHouseholdIsForPartners() {
        assertThat(TYPES.all())
                .filteredOn(type -> type.seenBy() != SeenBy.STAFF)
                .allSatisfy(type -> assertThat(type.schema().path("properties").has("householdRef"))
                        .as(type.type())
                        .isFalse());
    }

    @ParameterizedTest
    @EnumSource
    void everyRefusalIsSaidInBothLanguages(EventProblem problem) {
        ProblemCatalogue.verify(problem);
    }

    @ParameterizedTest
    @EnumSource
    void everyAdviceIsSaidInBothLanguages(EventAdvice advice) {
        ProblemCatalogue.verify(Advice.of(advice));
    }
}
