package org.solidarites.aid.regulation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.solidarites.aid.AidProblem;

/** Where a document of the right shape contradicts itself, which no schema can say. */
final class Contradictions {

    private final JsonNode document;
    private final Set<String> rights;
    private final Set<String> declarations;
    private final Set<String> rightsToAsk;
    private final Set<String> grantable;
    private final List<Found> found = new ArrayList<>();

    private Contradictions(JsonNode document) {
        this.document = document;
        this.rights = codes("/facts/rights");
        this.declarations = codes("/facts/declarations");
        this.rightsToAsk = codes("/rights");
        this.grantable = new TreeSet<>(codes("/aids"));
        grantable.addAll(rightsToAsk);
    }

    /**
     * A contradiction.
     *
     * @param pointer JSON pointer to the value that does not go with the others
     */
    record Found(AidProblem kind, String pointer, Map<String, Object> arguments) {}

    /** All of them, in the order of the document. */
    static List<Found> in(JsonNode document) {
        Contradictions contradictions = new Contradictions(document);
        contradictions.findTwice(AidProblem.FACT_CODE_TWICE, "/facts/rights", "/facts/declarations");
        contradictions.findTwice(AidProblem.AID_CODE_TWICE, "/aids", "/rights");
        contradictions.look(document, "");
        return List.copyOf(contradictions.found);
    }

    private Set<String> codes(String list) {
        Set<String> codes = new TreeSet<>();
        document.at(list).forEach(entry -> codes.add(entry.path("code").asText()));
        return codes;
    }

    private void findTwice(AidProblem kind, String... lists) {
        Set<String> seen = new HashSet<>();
        for (String list : lists) {
            JsonNode entries = document.at(list);
            for (int i = 0; i < entries.size(); i++) {
                String code = entries.get(i).path("code").asText();
                if (!seen.add(code)) {
                    add(kind, list + "/" + i + "/code", Map.of("code", code));
                }
            }
        }
    }

    private void look(JsonNode node, String pointer) {
        if (node.isObject()) {
            lookAtBounds(node, pointer);
            lookAtRule(node, pointer);
            Unmeetable.at(node, pointer).stream()
                    .filter(one -> !found.contains(one))
                    .forEach(found::add);
            node.properties().forEach(field -> look(field.getValue(), pointer + "/" + field.getKey()));
        } else {
            for (int i = 0; i < node.size(); i++) {
                look(node.get(i), pointer + "/" + i);
            }
        }
    }

    private void lookAtBounds(JsonNode node, String pointer) {
        JsonNode least = node.path("least");
        JsonNode most = node.path("most");
        if (least.isNumber() && most.isNumber() && least.decimalValue().compareTo(most.decimalValue()) > 0) {
            add(
                    AidProblem.LEAST_ABOVE_MOST,
                    pointer + "/least",
                    Map.of("least", least.asText(), "most", most.asText()));
        }
    }

    private void lookAtRule(JsonNode node, String pointer) {
        switch (node.path("kind").asText()) {
            case "right" -> requireKnown(AidProblem.RIGHT_NOT_AMONG_FACTS, node, "right", rights, pointer);
            case "declaration" ->
                requireKnown(AidProblem.DECLARATION_NOT_AMONG_FACTS, node, "declaration", declarations, pointer);
            case "granted-before" -> requireKnown(AidProblem.GRANTS_OF_UNKNOWN_AID, node, "aid", grantable, pointer);
            case "brackets" -> lookAtRows(AidProblem.BRACKETS_OVERLAP, node, "upTo", pointer);
            case "dated" -> lookAtRows(AidProblem.DATED_AMOUNTS_OVERLAP, node, "from", pointer);
            default -> lookAtAskFirst(node.path("askFirst").path("value"), pointer + "/askFirst/value");
        }
    }

    private void lookAtAskFirst(JsonNode codes, String pointer) {
        for (int i = 0; i < codes.size(); i++) {
            requireKnown(AidProblem.RIGHT_TO_ASK_FIRST_UNKNOWN, codes.get(i), null, rightsToAsk, pointer + "/" + i);
        }
    }

    /** @param field that holds the code, null if the node is the code */
    private void requireKnown(
            AidProblem kind, JsonNode node, @Nullable String field, Set<String> known, String pointer) {
        String code = (field == null ? node : node.path(field)).asText();
        if (!known.contains(code)) {
            add(
                    kind,
                    field == null ? pointer : pointer + "/" + field,
                    Map.of("code", code, "known", known.isEmpty() ? "-" : String.join(", ", known)));
        }
    }

    /** Each row begins or ends after the one before. */
    private void lookAtRows(AidProblem kind, JsonNode amount, String field, String pointer) {
        JsonNode rows = amount.path("rows");
        for (int i = 1; i < rows.size(); i++) {
            JsonNode before = rows.get(i - 1).path(field);
            JsonNode here = rows.get(i).path(field);
            boolean rises = here.isNumber()
                    ? here.decimalValue().compareTo(before.decimalValue()) > 0
                    : here.asText().compareTo(before.asText()) > 0;
            if (!rises) {
                add(
                        kind,
                        pointer + "/rows/" + i + "/" + field,
                        Map.of("here", here.asText(), "before", before.asText()));
            }
        }
    }

    private void add(AidProblem kind, String pointer, Map<String, Object> arguments) {
        found.add(new Found(kind, pointer, arguments));
    }
}
