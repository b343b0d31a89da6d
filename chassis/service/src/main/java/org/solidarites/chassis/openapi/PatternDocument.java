package org.solidarites.chassis.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * Tells in the API document what a pattern means here: validation matches the whole text with it, while JSON Schema is
 * content where it is found somewhere.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class PatternDocument implements OASFilter {

    /** The document's word for {@code @NotBlank}, which is meant to be found somewhere. */
    private static final String NOT_BLANK = "\\S";

    @Override
    public Schema filterSchema(Schema schema) {
        if (schema.getPattern() != null) {
            schema.setPattern(whole(schema.getPattern()));
        }
        return schema;
    }

    private static String whole(String pattern) {
        if (pattern.equals(NOT_BLANK) || pattern.startsWith("^")) {
            return pattern;
        }
        return pattern.contains("|") ? "^(?:" + pattern + ")$" : "^" + pattern + "$";
    }
}
