package org.solidarites.aid.regulation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** What follows from two conditions of a document for sure. Where it can not tell, it says no. */
final class ConditionLogic {

    /** Kinds that ask for a number of the household between bounds. */
    private static final Set<String> BOUNDED = Set.of("people", "children", "charges", "quotient", "reste-pour-vivre");

    private static final List<String> GROUNDS = List.of("article", "source", "confirmed");

    private ConditionLogic() {}

    /** No household meets both. */
    static boolean exclude(JsonNode one, JsonNode other) {
        if (isNot(one, other) || isNot(other, one)) {
            return true;
        }
        if (!kind(one).equals(kind(other))) {
            return false;
        }
        return switch (kind(one)) {
            case "right" -> equal(one, other, "right") && !equal(one, other, "held");
            case "declaration" -> equal(one, other, "declaration") && !equal(one, other, "wanted");
            case "student" -> equal(one, other, "who") && !equal(one, other, "wanted");
            case "residence" -> areApart(texts(one, "communes"), texts(other, "communes"));
            case "composition" -> areApart(texts(one, "oneOf"), texts(other, "oneOf"));
            case "age" -> isOfTheSameAdult(one, other) && (isAbove(one, other) || isAbove(other, one));
            default -> isOfTheSameNumber(one, other) && (isAbove(one, other) || isAbove(other, one));
        };
    }

    /** Each household that meets the narrow one meets the wide one. */
    static boolean includes(JsonNode wide, JsonNode narrow) {
        if (bare(wide).equals(bare(narrow))) {
            return true;
        }
        if ("any".equals(kind(wide))) {
            return items(wide.path("conditions")).stream().anyMatch(part -> includes(part, narrow));
        }
        if ("all".equals(kind(narrow))) {
            return items(narrow.path("conditions")).stream().anyMatch(part -> includes(wide, part));
        }
        if ("residence".equals(kind(wide)) && "residence".equals(kind(narrow))) {
            return texts(wide, "communes").containsAll(texts(narrow, "communes"));
        }
        boolean sameAge = "age".equals(kind(wide)) && "age".equals(kind(narrow)) && equal(wide, narrow, "who");
        return (sameAge || isOfTheSameNumber(wide, narrow)) && isWithin(narrow, wide);
    }

    private static boolean isNot(JsonNode negation, JsonNode other) {
        return "not".equals(kind(negation)) && includes(negation.path("condition"), other);
    }

    private static boolean isOfTheSameNumber(JsonNode one, JsonNode other) {
        return BOUNDED.contains(kind(one)) && kind(one).equals(kind(other)) && equal(one, other, "quotient");
    }

    /** Two who may be different people exclude nothing. */
    private static boolean isOfTheSameAdult(JsonNode one, JsonNode other) {
        String first = one.path("who").asText();
        String second = other.path("who").asText();
        boolean adults = first.endsWith("_ADULT") && second.endsWith("_ADULT");
        return adults && (first.startsWith("EVERY") || second.startsWith("EVERY"));
    }

    private static boolean isAbove(JsonNode one, JsonNode other) {
        @Nullable BigDecimal least = bound(one, "least");
        @Nullable BigDecimal most = bound(other, "most");
        return least != null && most != null && least.compareTo(most) > 0;
    }

    private static boolean isWithin(JsonNode narrow, JsonNode wide) {
        @Nullable BigDecimal least = bound(wide, "least");
        @Nullable BigDecimal most = bound(wide, "most");
        @Nullable BigDecimal from = bound(narrow, "least");
        @Nullable BigDecimal to = bound(narrow, "most");
        return (least == null || (from != null && from.compareTo(least) >= 0))
                && (most == null || (to != null && to.compareTo(most) <= 0));
    }

    private static @Nullable BigDecimal bound(JsonNode condition, String field) {
        JsonNode bound = condition.path(field);
        return bound.isNumber() ? bound.decimalValue() : null;
    }

    private static String kind(JsonNode condition) {
        return condition.path("kind").asText();
    }

    private static boolean equal(JsonNode one, JsonNode other, String field) {
        return one.path(field).equals(other.path(field));
    }

    private static Set<String> texts(JsonNode condition, String field) {
        return items(condition.path(field)).stream().map(JsonNode::asText).collect(Collectors.toSet());
    }

    private static boolean areApart(Set<String> some, Set<String> others) {
        return some.stream().noneMatch(others::contains);
    }

    private static List<JsonNode> items(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false).toList();
    }

    /** What it asks, without what it rests on. */
    private static JsonNode bare(JsonNode condition) {
        JsonNode bare = condition.deepCopy();
        strip(bare);
        return bare;
    }

    private static void strip(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.remove(GROUNDS);
        }
        node.forEach(ConditionLogic::strip);
    }
}
