package org.solidarites.chassis.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.IndexView;

/**
 * Tells in the API document what may be null, and what an answer always has: a component of a record that is not
 * {@code @Nullable} is required in an answer; in a request the constraints of validation say it. Runs at build, where
 * the records are known.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class NullDocument implements OASFilter {

    private final IndexView index;

    public NullDocument(IndexView index) {
        this.index = index;
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getComponents() == null || document.getComponents().getSchemas() == null) {
            return;
        }
        Map<String, Schema> schemas = new TreeMap<>(document.getComponents().getSchemas());
        Set<String> sent = SentSchemas.of(document);
        Map<String, List<RecordFields>> records = new TreeMap<>();
        for (ClassInfo type : index.getKnownClasses()) {
            if (type.isRecord()) {
                records.computeIfAbsent(RecordFields.schemaName(type), name -> new ArrayList<>())
                        .add(RecordFields.of(type, index));
            }
        }
        schemas.forEach((name, schema) -> {
            if (schema.getProperties() != null) {
                // Two records of one name can not be told apart here: then only what holds for both is said.
                List<RecordFields> described = records.getOrDefault(name, List.of()).stream()
                        .filter(fields -> fields.has(schema.getProperties().keySet()))
                        .toList();
                tell(schema, described, sent.contains(name));
            }
        });
    }

    private static void tell(Schema schema, List<RecordFields> records, boolean isSent) {
        Set<String> required = new LinkedHashSet<>(schema.getRequired() == null ? List.of() : schema.getRequired());
        Map<String, Schema> properties = new LinkedHashMap<>(schema.getProperties());
        properties.forEach((name, property) -> {
            if (records.stream().anyMatch(fields -> fields.mayBeNull(name))) {
                orNull(property);
            }
            if (!isSent && !records.isEmpty() && records.stream().allMatch(fields -> fields.isAlwaysWritten(name))) {
                required.add(name);
            }
        });
        schema.setProperties(properties);
        if (!required.isEmpty()) {
            schema.setRequired(List.copyOf(required));
        }
    }

    /** A reference can not be widened where it stands: then it is one of two choices. */
    private static void orNull(Schema property) {
        String reference = property.getRef();
        if (reference == null) {
            if (property.getType() != null && !property.getType().contains(Schema.SchemaType.NULL)) {
                property.addType(Schema.SchemaType.NULL);
            }
            return;
        }
        property.setRef(null);
        property.setType(null);
        property.setAnyOf(List.of(
                OASFactory.createSchema().ref(reference),
                OASFactory.createSchema().addType(Schema.SchemaType.NULL)));
    }
}
