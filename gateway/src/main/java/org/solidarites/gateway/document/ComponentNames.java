package org.solidarites.gateway.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Settles the names of components over several documents, so that one name means one thing.
 *
 * <p>A component is known by its place, for example {@code #/components/schemas/Page}. Two services clash over a place
 * where their contents differ, and also where the contents read alike but refer to a place that clashes.
 */
final class ComponentNames {

    private static final String ROOT = "#/components/";
    // There is one way to sign in, whatever the services call theirs.
    private static final String REPLACED = "securitySchemes";

    private final Map<String, ObjectNode> documents = new LinkedHashMap<>();
    private final Map<String, Map<String, JsonNode>> contents = new LinkedHashMap<>();

    ComponentNames(Map<String, ObjectNode> given) {
        given.forEach((service, document) -> {
            ObjectNode copy = document.deepCopy();
            if (copy.get("components") instanceof ObjectNode components) {
                components.remove(REPLACED);
            }
            documents.put(service, copy);
            copy.path("components")
                    .properties()
                    .forEach(section -> section.getValue()
                            .properties()
                            .forEach(entry -> contents.computeIfAbsent(
                                            ROOT + section.getKey() + "/" + entry.getKey(),
                                            place -> new LinkedHashMap<>())
                                    .put(service, entry.getValue())));
        });
    }

    /** Copies of the documents in which no two components of one name differ. */
    Map<String, ObjectNode> settled() {
        Set<String> clashes = clashes();
        documents.forEach((service, document) -> {
            Map<String, String> renamed = new LinkedHashMap<>();
            contents.forEach((place, byService) -> {
                if (clashes.contains(place) && byService.containsKey(service)) {
                    renamed.put(place, prefixed(place, service));
                }
            });
            renameEntries(document, renamed);
            rewriteReferences(document, renamed);
        });
        return documents;
    }

    private Set<String> clashes() {
        Set<String> clashes = new LinkedHashSet<>();
        contents.forEach((place, byService) -> {
            if (Set.copyOf(byService.values()).size() > 1) {
                clashes.add(place);
            }
        });
        while (spread(clashes)) {
            // Each round finds those that refer to what clashed in the round before.
        }
        return clashes;
    }

    private boolean spread(Set<String> clashes) {
        Set<String> before = Set.copyOf(clashes);
        contents.forEach((place, byService) -> {
            boolean shared = byService.size() > 1;
            if (shared && byService.values().stream().anyMatch(content -> mentions(content, before))) {
                clashes.add(place);
            }
        });
        return clashes.size() > before.size();
    }

    private static boolean mentions(JsonNode content, Set<String> places) {
        if (content.isTextual()) {
            return places.contains(content.textValue());
        }
        for (JsonNode part : content) {
            if (mentions(part, places)) {
                return true;
            }
        }
        return false;
    }

    private String prefixed(String place, String service) {
        int name = place.lastIndexOf('/') + 1;
        String wanted = place.substring(0, name) + camelCase(service) + place.substring(name);
        if (contents.containsKey(wanted)) {
            throw new IllegalStateException(place + " of " + service + " needs the name " + wanted
                    + ", which is taken by " + contents.get(wanted).keySet());
        }
        return wanted;
    }

    private static String camelCase(String service) {
        StringBuilder name = new StringBuilder();
        for (String word : service.split("-")) {
            name.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
        }
        return name.toString();
    }

    private static void renameEntries(ObjectNode document, Map<String, String> renamed) {
        renamed.forEach((from, to) -> {
            String[] place = from.substring(ROOT.length()).split("/");
            ObjectNode section = (ObjectNode) document.get("components").get(place[0]);
            section.set(to.substring(to.lastIndexOf('/') + 1), section.remove(place[1]));
        });
    }

    // Any text that is exactly such a place is a reference, be it in $ref or in the mapping of a discriminator.
    private static void rewriteReferences(JsonNode node, Map<String, String> renamed) {
        if (node instanceof ObjectNode object) {
            List<Map.Entry<String, JsonNode>> fields = new ArrayList<>(object.properties());
            fields.forEach(field -> object.set(field.getKey(), rewritten(field.getValue(), renamed)));
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, rewritten(array.get(i), renamed));
            }
        }
    }

    private static JsonNode rewritten(JsonNode value, Map<String, String> renamed) {
        String to = value.isTextual() ? renamed.get(value.textValue()) : null;
        if (to != null) {
            return TextNode.valueOf(to);
        }
        rewriteReferences(value, renamed);
        return value;
    }
}
