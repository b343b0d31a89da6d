package org.solidarites.aid.regulation;

import com.networknt.schema.Error;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.solidarites.aid.Sentences;

/** What a place in a document should be, for the officer who wrote it, in French or English. */
final class SchemaWords {

    /** The patterns of the schema by what they stand for: nobody reads an expression. */
    private static final Map<String, String> PATTERNS = Map.of(
            "\\S", "words",
            "^[a-z0-9][a-z0-9-]{0,79}$", "code",
            "^[0-9]{4}-[0-9]{2}-[0-9]{2}$", "date",
            "^[0-9][0-9AB][0-9]{3}$", "commune");

    private final Sentences sentences;

    SchemaWords(Locale language) {
        this.sentences = Sentences.of(SchemaWords.class, language);
    }

    /** What is said of a fault; the validator's own words for a keyword that the schema does not use yet. */
    String of(Error fault) {
        Object[] arguments = fault.getArguments() == null ? new Object[0] : fault.getArguments();
        return switch (fault.getKeyword()) {
            case "minItems", "maximum", "minimum", "multipleOf", "enum" -> say(fault.getKeyword(), first(arguments));
            case "required", "additionalProperties" -> say(fault.getKeyword(), String.valueOf(fault.getProperty()));
            case "not" -> say("not", "");
            case "format" -> say("pattern.date", "");
            case "pattern" ->
                PATTERNS.containsKey(first(arguments))
                        ? say("pattern." + PATTERNS.get(first(arguments)), "")
                        : fault.getMessage();
            case "type" -> say("type", kinds(arguments.length > 1 ? String.valueOf(arguments[1]) : ""));
            default -> fault.getMessage();
        };
    }

    /** What is said of a fault that was found without the schema: {@code depth}, {@code beyond}. */
    String of(String key, Object limit) {
        return say(key, String.valueOf(limit));
    }

    private static String first(Object[] arguments) {
        return arguments.length == 0 ? "" : String.valueOf(arguments[0]);
    }

    /** One kind, or several as {@code [integer, null]}. */
    private String kinds(String types) {
        return Stream.of(types.replaceAll("[\\[\\]]", "").split(", *"))
                .map(this::kind)
                .collect(Collectors.joining(sentences.get("or")));
    }

    private String kind(String type) {
        return switch (type) {
            case "string", "number", "integer", "boolean", "array", "object" -> sentences.get("type." + type);
            default -> type;
        };
    }

    private String say(String key, String value) {
        return sentences.get(key, place -> value);
    }
}
