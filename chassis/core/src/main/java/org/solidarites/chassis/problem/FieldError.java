package org.solidarites.chassis.problem;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One faulty input of a request. Exactly one of the three places is set.
 *
 * @param pointer JSON pointer into the body as a URI fragment, for example {@code #/people/0/birthDate}
 * @param parameter name of a query or path parameter
 * @param header name of a header
 * @param detail what would be right, in the reader's language; null means that the sentence of the problem says it
 * @param advice what becomes the detail once the reader's language is known
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FieldError(
        @Nullable String pointer,
        @Nullable String parameter,
        @Nullable String header,
        @Nullable String detail,
        @JsonIgnore @Nullable Advice advice) {

    /** A fault in the body; the path is written like {@code people/0/birthDate}, and empty means the whole body. */
    public static FieldError inBody(String path) {
        return new FieldError(path.isEmpty() ? "#" : fragment("/" + path), null, null, null, null);
    }

    public static FieldError inBody(String path, Advice advice) {
        return inBody(path).advising(advice);
    }

    /** A fault in the body whose detail reads the same in every language, such as {@code ≤ 120.00 €}. */
    public static FieldError inBody(String path, @Nullable String detail) {
        return detail == null ? inBody(path) : inBody(path).saying(detail);
    }

    /** A fault in a query or path parameter. */
    public static FieldError inParameter(String name) {
        return new FieldError(null, name, null, null, null);
    }

    public static FieldError inParameter(String name, Advice advice) {
        return inParameter(name).advising(advice);
    }

    public static FieldError inHeader(String name) {
        return new FieldError(null, null, name, null, null);
    }

    public static FieldError inHeader(String name, Advice advice) {
        return inHeader(name).advising(advice);
    }

    /** The same fault with what would be right. */
    public FieldError advising(Advice right) {
        return new FieldError(pointer, parameter, header, detail, right);
    }

    /** The same fault with a sentence that is in the reader's language already. */
    public FieldError saying(String sentence) {
        return new FieldError(pointer, parameter, header, sentence, null);
    }

    /** RFC 6901, section 6: what can not stand in an address is written in percents. */
    private static String fragment(String pointer) {
        try {
            // half a character would not be refused but break the address: it is written as a question mark
            String whole = new String(pointer.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
            return new URI(null, null, whole).toASCIIString();
        } catch (URISyntaxException impossible) {
            throw new IllegalArgumentException(pointer, impossible);
        }
    }

    /** As it is told to a reader of this language. */
    public FieldError in(Locale language) {
        return advice == null ? this : saying(advice.in(language));
    }
}
