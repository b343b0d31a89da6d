package org.solidarites.aid.regulation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.solidarites.aid.AidProblem;
import org.solidarites.aid.engine.AidKind;
import org.solidarites.aid.regulation.Contradictions.Found;

/** Where a document asks or promises what can never be: two conditions at once, a case, a payment. */
final class Unmeetable {

    private Unmeetable() {}

    /** A condition, and where it stands. */
    private record Placed(JsonNode condition, String pointer) {}

    /** Those of one node of a document, not of what is within it. */
    static List<Found> at(JsonNode node, String pointer) {
        List<Found> found = new ArrayList<>();
        boolean allAtOnce = node.has("code") || "all".equals(node.path("kind").asText());
        if (allAtOnce && node.path("conditions").isArray()) {
            List<Placed> conditions = new ArrayList<>();
            flatten(node.path("conditions"), pointer + "/conditions", conditions);
            findExcluding(conditions, found);
        }
        if ("first-of".equals(node.path("kind").asText())) {
            findNeverMet(node.path("cases"), pointer + "/cases", found);
        }
        if (isPaid(node) && node.path("payment").path("value").isEmpty()) {
            found.add(new Found(
                    AidProblem.AID_NEVER_PAID,
                    pointer + "/payment/value",
                    Map.of("aid", node.path("code").asText())));
        }
        findCaisse(node, pointer, found);
        return found;
    }

    /** The caisse knows of grants of food only. */
    private static void findCaisse(JsonNode node, String pointer, List<Found> found) {
        JsonNode means = node.path("payment").path("value");
        String kind = node.path("kind").asText();
        for (int i = 0; i < means.size(); i++) {
            if ("CAISSE".equals(means.get(i).asText()) && !"FOOD".equals(kind)) {
                found.add(new Found(
                        AidProblem.CAISSE_OTHER_THAN_FOOD,
                        pointer + "/payment/value/" + i,
                        Map.of("aid", node.path("code").asText(), "kind", kind)));
            }
        }
    }

    private static void flatten(JsonNode conditions, String pointer, List<Placed> into) {
        for (int i = 0; i < conditions.size(); i++) {
            JsonNode condition = conditions.get(i);
            String at = pointer + "/" + i;
            if ("all".equals(condition.path("kind").asText())) {
                flatten(condition.path("conditions"), at + "/conditions", into);
            } else {
                into.add(new Placed(condition, at));
            }
        }
    }

    private static void findExcluding(List<Placed> conditions, List<Found> found) {
        for (int i = 1; i < conditions.size(); i++) {
            Placed here = conditions.get(i);
            conditions.subList(0, i).stream()
                    .filter(before -> ConditionLogic.exclude(before.condition(), here.condition()))
                    .findFirst()
                    .ifPresent(before -> found.add(new Found(
                            AidProblem.CONDITIONS_EXCLUDE_EACH_OTHER,
                            here.pointer(),
                            Map.of("other", before.pointer()))));
        }
    }

    private static void findNeverMet(JsonNode cases, String pointer, List<Found> found) {
        for (int i = 1; i < cases.size(); i++) {
            for (int before = 0; before < i; before++) {
                if (ConditionLogic.includes(
                        cases.get(before).path("when"), cases.get(i).path("when"))) {
                    found.add(new Found(
                            AidProblem.CASE_NEVER_MET,
                            pointer + "/" + i + "/when",
                            Map.of("other", pointer + "/" + before + "/when")));
                    break;
                }
            }
        }
    }

    /** An aid of the règlement that is money; the rights of others have no payment here. */
    private static boolean isPaid(JsonNode node) {
        return node.path("payment").path("value").isArray()
                && AidKind.valueOf(node.path("kind").asText()).isPaid();
    }
}
