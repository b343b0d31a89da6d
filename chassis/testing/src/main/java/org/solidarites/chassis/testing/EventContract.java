package org.solidarites.chassis.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.event.CityEvent;
import org.solidarites.chassis.money.Euros;

/**
 * Compares the events of a service with the JSON Schemas committed in {@code src/main/resources/events}, one file a
 * type, so that a change that would break readers shows in the diff. {@code -Dcontract=write} writes them anew.
 */
public final class EventContract {

    private static final Path SCHEMAS = Path.of("src", "main", "resources", "events");
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private EventContract() {}

    /** Verifies every event record under a base package: {@code org.solidarites.guichet}. */
    public static void verify(String root) {
        Map<String, String> schemas = schemas(root);
        assertThat(schemas).as("events of " + root).isNotEmpty();
        schemas.forEach(EventContract::verifyOne);
        assertThat(committed()).as("schemas in " + SCHEMAS).isEqualTo(schemas.keySet());
    }

    private static void verifyOne(String type, String schema) {
        Path file = SCHEMAS.resolve(type + ".schema.json");
        try {
            if ("write".equals(System.getProperty("contract"))) {
                Files.createDirectories(SCHEMAS);
                Files.writeString(file, schema);
            }
            assertThat(file).exists();
            assertThat(schema)
                    .as("the event differs from %s: a breaking change is a new version beside it", file)
                    .isEqualTo(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> schemas(String root) {
        SchemaGenerator generator = generator();
        Map<String, String> schemas = new TreeMap<>();
        new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages(root).stream()
                        .filter(found -> found.isAssignableTo(CityEvent.class) && found.isRecord())
                        .map(found -> found.reflect())
                        .forEach(event -> schemas.put(type(event), text(generator.generateSchema(event))));
        return schemas;
    }

    private static SchemaGenerator generator() {
        SchemaGeneratorConfigBuilder config = new SchemaGeneratorConfigBuilder(
                        SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
                .with(Option.EXTRA_OPEN_API_FORMAT_VALUES, Option.FLATTENED_ENUMS, Option.INLINE_ALL_SCHEMAS);
        config.forFields()
                .withTargetTypeOverridesResolver(field -> field.getType().getErasedType() == Euros.class
                        ? List.of(field.getContext().resolve(BigDecimal.class))
                        : null)
                .withRequiredCheck(
                        field -> !field.getRawMember().getAnnotatedType().isAnnotationPresent(Nullable.class))
                .withNullableCheck(
                        field -> field.getRawMember().getAnnotatedType().isAnnotationPresent(Nullable.class));
        return new SchemaGenerator(config.build());
    }

    private static String text(JsonNode schema) {
        try {
            return JSON.writeValueAsString(schema) + "\n";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> committed() {
        try (var files = Files.list(SCHEMAS)) {
            return files.map(file -> file.getFileName().toString().replace(".schema.json", ""))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The type is the same for every event of a record, so one made of nothing tells it. */
    private static String type(Class<?> event) {
        try {
            Class<?>[] components = Arrays.stream(event.getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new);
            Constructor<?> constructor = event.getDeclaredConstructor(components);
            constructor.setAccessible(true);
            Object[] nothing =
                    Arrays.stream(components).map(EventContract::nothing).toArray();
            return ((CityEvent) constructor.newInstance(nothing)).type();
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("the event " + event.getSimpleName() + " must be a plain record", e);
        }
    }

    private static @Nullable Object nothing(Class<?> type) {
        return type == int.class ? 0 : type == long.class ? 0L : type == boolean.class ? false : null;
    }
}
