package org.solidarites.acceptance.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Breaks a good body in one place: a value, the shape of an object, or the text itself. */
final class JsonFaults {

    private static final String MARK = "@@here@@";

    private final Api api;
    private final Values values;

    JsonFaults(Api api, Values values) {
        this.api = api;
        this.values = values;
    }

    /** A body with what is wrong with it. */
    record Broken(String fault, byte[] body) {}

    Broken body(JsonNode example, JsonNode schema, Random random) {
        int kind = random.nextInt(20);
        if (kind < 12) {
            return value(example, schema, random);
        }
        return kind < 16 ? shape(example, schema, random) : text(example.toString(), random);
    }

    /** Another value in one place, be it there in the example or only in the schema. */
    private Broken value(JsonNode example, JsonNode schema, Random random) {
        JsonNode whole = example.deepCopy();
        List<Place> places = new ArrayList<>();
        collect(whole, schema, "", places);
        if (places.isEmpty()) {
            return new Broken("body is another value", utf8(values.literal(schema, random)));
        }
        Place place = Values.pick(places, random);
        String literal = values.literal(place.schema, random);
        place.set(MARK);
        String shown = literal.length() > 60 ? literal.substring(0, 60) + "…" : literal;
        return new Broken(place.pointer + " is " + shown, utf8(whole.toString().replace("\"" + MARK + "\"", literal)));
    }

    private Broken shape(JsonNode example, JsonNode schema, Random random) {
        JsonNode whole = example.deepCopy();
        List<Place> places = new ArrayList<>();
        collect(whole, schema, "", places);
        List<Place> fields = places.stream()
                .filter(place -> place.parent instanceof ObjectNode object && object.has(place.name))
                .toList();
        if (fields.isEmpty()) {
            return new Broken("body is {}", utf8("{}"));
        }
        Place place = Values.pick(fields, random);
        ObjectNode parent = (ObjectNode) place.parent;
        JsonNode old = parent.path(place.name);
        switch (random.nextInt(5)) {
            case 0 -> {
                parent.remove(place.name);
                return new Broken(place.pointer + " is missing", utf8(whole.toString()));
            }
            case 1 -> {
                parent.put(MARK, 0);
                String twice = Values.quoted(place.name) + ":" + old;
                return new Broken(
                        place.pointer + " stands twice", utf8(whole.toString().replace("\"" + MARK + "\":0", twice)));
            }
            case 2 -> {
                String name = Values.pick(
                        List.of("unknown", "__proto__", "@type", "id", "", "class", "\u0000", place.name + " "),
                        random);
                parent.set(name, old);
                return new Broken(place.pointer + " has a neighbour \"" + name + "\"", utf8(whole.toString()));
            }
            case 3 -> {
                parent.putNull(place.name);
                return new Broken(place.pointer + " is null", utf8(whole.toString()));
            }
            default -> {
                parent.remove(place.name);
                parent.set(place.name.toUpperCase(java.util.Locale.ROOT), old);
                return new Broken(place.pointer + " is written in capitals", utf8(whole.toString()));
            }
        }
    }

    private static Broken text(String json, Random random) {
        return switch (random.nextInt(16)) {
            case 0 -> new Broken("body is empty", new byte[0]);
            case 1 -> new Broken("body breaks off", utf8(json.substring(0, json.length() / 2)));
            case 2 -> new Broken("body breaks off before its end", utf8(json.substring(0, json.length() - 1)));
            case 3 -> new Broken("something follows the body", utf8(json + " {}"));
            case 4 -> new Broken("body begins with a byte order mark", utf8("\ufeff" + json));
            case 5 -> new Broken("body is UTF-16", json.getBytes(StandardCharsets.UTF_16));
            case 6 -> new Broken("body is UTF-32", json.getBytes(Charset.forName("UTF-32")));
            case 7 -> new Broken("body has bytes that are no UTF-8", invalid(json));
            case 8 -> new Broken("body is null", utf8("null"));
            case 9 -> new Broken("body is a text", utf8("\"text\""));
            case 10 -> new Broken("body is a list of it", utf8("[" + json + "]"));
            case 11 -> new Broken("body is deep", utf8(Values.deep(random)));
            case 12 -> new Broken("body is a long list", utf8(Values.many("null", 100_000)));
            case 13 -> new Broken("body is too long", utf8(" ".repeat(1 << 20) + json));
            case 14 -> new Broken("body has a comment", utf8("/* x */" + json));
            default -> new Broken("body is bytes of chance", chance(random));
        };
    }

    private static byte[] invalid(String json) {
        byte[] bytes = utf8(json);
        int quote = json.indexOf('"');
        byte[] broken = Arrays.copyOf(bytes, bytes.length);
        broken[Math.min(broken.length - 1, quote + 1)] = (byte) 0xC0;
        return broken;
    }

    private static byte[] chance(Random random) {
        byte[] bytes = new byte[1 + random.nextInt(200)];
        random.nextBytes(bytes);
        return bytes;
    }

    /** All places of a value with the schema of each, and those of fields that it lacks. */
    private void collect(JsonNode value, JsonNode told, String pointer, List<Place> places) {
        JsonNode schema = api.meant(told);
        if (value instanceof ObjectNode object) {
            schema.path("properties")
                    .properties()
                    .forEach(field -> places.add(
                            new Place(object, field.getKey(), pointer + "/" + field.getKey(), field.getValue())));
            object.properties().forEach(field -> {
                JsonNode inner = schema.path("properties").path(field.getKey());
                if (inner.isMissingNode()) {
                    places.add(new Place(object, field.getKey(), pointer + "/" + field.getKey(), inner));
                }
                collect(field.getValue(), inner, pointer + "/" + field.getKey(), places);
            });
        } else if (value instanceof ArrayNode array && !array.isEmpty()) {
            places.add(new Place(array, "0", pointer + "/0", schema.path("items")));
            collect(array.get(0), schema.path("items"), pointer + "/0", places);
        }
    }

    private record Place(JsonNode parent, String name, String pointer, JsonNode schema) {

        void set(String text) {
            if (parent instanceof ObjectNode object) {
                object.put(name, text);
            } else {
                ((ArrayNode) parent).set(0, text);
            }
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
