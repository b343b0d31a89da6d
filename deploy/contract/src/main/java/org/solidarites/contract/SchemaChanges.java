package org.solidarites.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Compares what may be sent, which may only become more, and what is answered, which may only become more exact, except
 * that answers may bear fields and values that were not there before.
 */
final class SchemaChanges {

    private static final List<String> AT_LEAST = List.of("minimum", "exclusiveMinimum", "minLength", "minItems");
    private static final List<String> AT_MOST = List.of("maximum", "exclusiveMaximum", "maxLength", "maxItems");
    private static final List<String> AS_IT_WAS = List.of("pattern", "multipleOf", "uniqueItems");

    private final JsonNode documentBefore;
    private final JsonNode documentAfter;
    private final Consumer<String> found;
    private final Set<String> compared = new HashSet<>();

    SchemaChanges(JsonNode documentBefore, JsonNode documentAfter, Consumer<String> found) {
        this.documentBefore = documentBefore;
        this.documentAfter = documentAfter;
        this.found = found;
    }

    JsonNode ofBefore(JsonNode part) {
        return Shape.referred(documentBefore, part);
    }

    JsonNode ofAfter(JsonNode part) {
        return Shape.referred(documentAfter, part);
    }

    void sent(String place, JsonNode before, JsonNode after) {
        compare(place, before, after, true);
    }

    void answered(String place, JsonNode before, JsonNode after) {
        compare(place, before, after, false);
    }

    private void compare(String place, JsonNode before, JsonNode after, boolean isSent) {
        Shape old = Shape.of(documentBefore, before);
        Shape now = Shape.of(documentAfter, after);
        types(place, old, now, isSent);
        same(place, "format", old, now);
        if (isSent) {
            values(place, old, now);
            bounds(place, old, now);
        }
        // A schema that holds itself is looked at once.
        boolean isNamed = !old.name().isEmpty() && !now.name().isEmpty();
        if (!isNamed || compared.add(old.name() + " " + now.name() + " " + isSent)) {
            fields(place, old, now, isSent);
            part(place + "/*", old.schema().path("items"), now.schema().path("items"), isSent);
            part(
                    place + "/*",
                    old.schema().path("additionalProperties"),
                    now.schema().path("additionalProperties"),
                    isSent);
        }
    }

    private void part(String place, JsonNode before, JsonNode after, boolean isSent) {
        if (before.isObject() && after.isObject()) {
            compare(place, before, after, isSent);
        }
    }

    /** No type is any type. */
    private void types(String place, Shape old, Shape now, boolean isSent) {
        Set<String> wide = isSent ? now.types() : old.types();
        Set<String> narrow = isSent ? old.types() : now.types();
        boolean fits = wide.isEmpty() || (!narrow.isEmpty() && narrow.stream().allMatch(type -> holds(wide, type)));
        if (!fits) {
            found.accept(place + ": was " + old.words() + ", is " + now.words());
        }
    }

    private static boolean holds(Set<String> types, String type) {
        return types.contains(type) || (type.equals("integer") && types.contains("number"));
    }

    private void values(String place, Shape old, Shape now) {
        Set<JsonNode> allowed = now.values();
        if (!allowed.isEmpty() && old.values().isEmpty()) {
            found.accept(place + ": takes only some values now");
        } else if (!allowed.isEmpty()) {
            old.values().stream()
                    .filter(value -> !allowed.contains(value))
                    .forEach(value -> found.accept(place + ": no longer takes " + value.asText()));
        }
    }

    private void bounds(String place, Shape old, Shape now) {
        AT_LEAST.forEach(bound -> bound(place, bound, old, now, 1));
        AT_MOST.forEach(bound -> bound(place, bound, old, now, -1));
        AS_IT_WAS.stream().filter(rule -> now.schema().has(rule)).forEach(rule -> same(place, rule, old, now));
    }

    private void bound(String place, String bound, Shape old, Shape now, int stricter) {
        JsonNode was = old.schema().path(bound);
        JsonNode is = now.schema().path(bound);
        // What JSON Schema says by itself.
        boolean isNothing = bound.startsWith("min") && !bound.equals("minimum") && is.asInt() == 0;
        if (is.isNumber()
                && !isNothing
                && (!was.isNumber() || is.decimalValue().compareTo(was.decimalValue()) * stricter > 0)) {
            found.accept(place + ": " + bound + " is " + is.asText() + " now");
        }
    }

    private void same(String place, String rule, Shape old, Shape now) {
        String was = old.schema().path(rule).asText();
        String is = now.schema().path(rule).asText();
        if (!was.equals(is)) {
            found.accept(place + ": " + rule + " was " + (was.isEmpty() ? "none" : was) + ", is "
                    + (is.isEmpty() ? "none" : is));
        }
    }

    private void fields(String place, Shape old, Shape now, boolean isSent) {
        JsonNode present = now.schema().path("properties");
        old.schema().path("properties").properties().forEach(field -> {
            String name = field.getKey();
            if (present.has(name)) {
                compare(place + "/" + name, field.getValue(), present.path(name), isSent);
            } else {
                found.accept(place + "/" + name + ": is gone");
            }
        });
        Set<String> stricter = isSent ? now.required() : old.required();
        Set<String> laxer = isSent ? old.required() : now.required();
        stricter.stream()
                .filter(name -> !laxer.contains(name) && (isSent || present.has(name)))
                .forEach(name -> found.accept(
                        place + "/" + name + (isSent ? ": is required now" : ": is not always there now")));
    }
}
