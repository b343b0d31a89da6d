package org.solidarites.chassis.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * One faulty input of a request. Exactly one of the three places is set.
 *
 * @param pointer JSON pointer into the body as a URI fragment, for example {@code #/people/0/birthDate}
 * @param parameter name of a query or path parameter
 * @param header name of a header
 * @param detail what would be right; null means that the sentence of the problem says it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FieldError(
        @Nullable String pointer,
        @Nullable String parameter,
        @Nullable String header,
        @Nullable String detail) {

    /** A fault in the body; the path is written like {@code people/0/birthDate}. */
    public static FieldError inBody(String path, @Nullable String detail) {
        return new FieldError("#/" + path, null, null, detail);
    }

    public static FieldError inBody(String path) {
        return inBody(path, null);
    }

    public static FieldError inParameter(String name, @Nullable String detail) {
        return new FieldError(null, name, null, detail);
    }

    public static FieldError inParameter(String name) {
        return inParameter(name, null);
    }

    public static FieldError inHeader(String name, @Nullable String detail) {
        return new FieldError(null, null, name, detail);
    }
}
