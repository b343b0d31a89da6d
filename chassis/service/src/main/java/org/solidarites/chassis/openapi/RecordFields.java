package org.solidarites.chassis.openapi;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.lang.reflect.Modifier;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.FieldInfo;
import org.jboss.jandex.IndexView;
import org.jspecify.annotations.Nullable;

/** How a record is written as JSON: its fields by their names there, and what of them may be missing or null. */
record RecordFields(Map<String, Field> fields) {

    private static final DotName NULLABLE = DotName.createSimple(Nullable.class);

    /** One field: whether null is written for it, and whether it is written at all in every case. */
    record Field(boolean mayBeNull, boolean isAlwaysWritten) {}

    static RecordFields of(ClassInfo type, IndexView index) {
        Map<String, Field> fields = new LinkedHashMap<>();
        boolean isSnake = type.hasDeclaredAnnotation(JsonNaming.class);
        for (FieldInfo field : type.fields()) {
            ClassInfo inner = field.hasAnnotation(JsonUnwrapped.class)
                    ? index.getClassByName(field.type().name())
                    : null;
            if (inner != null) {
                fields.putAll(of(inner, index).fields());
            } else if (!Modifier.isStatic(field.flags())) {
                fields.put(jsonName(field, isSnake), field(type, field));
            }
        }
        return new RecordFields(fields);
    }

    private static Field field(ClassInfo type, FieldInfo field) {
        boolean isNullable = field.type().hasAnnotation(NULLABLE);
        return switch (inclusion(type, field)) {
            case ALWAYS -> new Field(isNullable, !isNullable);
            case NON_NULL -> new Field(false, !isNullable);
            default -> new Field(false, false);
        };
    }

    private static JsonInclude.Include inclusion(ClassInfo type, FieldInfo field) {
        AnnotationInstance own = field.annotation(JsonInclude.class);
        AnnotationInstance told = own == null ? type.declaredAnnotation(JsonInclude.class) : own;
        AnnotationValue value = told == null ? null : told.value();
        return value == null ? JsonInclude.Include.ALWAYS : JsonInclude.Include.valueOf(value.asEnum());
    }

    private static String jsonName(FieldInfo field, boolean isSnake) {
        AnnotationInstance named = field.annotation(JsonProperty.class);
        if (named != null && named.value() != null) {
            return named.value().asString();
        }
        return isSnake ? new PropertyNamingStrategies.SnakeCaseStrategy().translate(field.name()) : field.name();
    }

    /** As the generator names the schema of a class. */
    static String schemaName(ClassInfo type) {
        AnnotationInstance schema = type.declaredAnnotation(Schema.class);
        return schema == null || schema.target().kind() != AnnotationTarget.Kind.CLASS || schema.value("name") == null
                ? type.simpleName()
                : schema.value("name").asString();
    }

    boolean has(Collection<String> names) {
        return fields.keySet().containsAll(names);
    }

    boolean mayBeNull(String name) {
        return fields.get(name) instanceof Field field && field.mayBeNull();
    }

    boolean isAlwaysWritten(String name) {
        return fields.get(name) instanceof Field field && field.isAlwaysWritten();
    }
}
