package org.solidarites.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * What an overlay, or the base, becomes.
 *
 * @param name of the folder
 * @param objects as they would be applied
 */
record Manifests(String name, List<ObjectNode> objects) {

    private static final Map<String, Manifests> RENDERED = new HashMap<>();

    static final List<String> OVERLAYS = List.of("overlays/small", "overlays/city");

    static synchronized Manifests of(String name) {
        return RENDERED.computeIfAbsent(
                name, folder -> new Manifests(folder, Kustomization.render(Tree.KUBERNETES.resolve(folder))));
    }

    /** Those of a kind. */
    List<ObjectNode> kind(String kind) {
        return objects.stream()
                .filter(one -> one.path("kind").asText().equals(kind))
                .toList();
    }

    ObjectNode one(String kind, String name) {
        return kind(kind).stream()
                .filter(object -> name(object).equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + kind + " " + name + " in " + this.name));
    }

    static String name(JsonNode object) {
        return object.at("/metadata/name").asText();
    }

    static JsonNode container(JsonNode deployment) {
        return deployment.at("/spec/template/spec/containers/0");
    }

    static Stream<JsonNode> each(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    /** What a program is told by its environment: a value, or {@code secret/key} where only a secret has it. */
    Map<String, String> environment(JsonNode deployment) {
        Map<String, String> all = new TreeMap<>();
        each(container(deployment).path("envFrom"))
                .forEach(from -> one("ConfigMap", from.at("/configMapRef/name").asText())
                        .path("data")
                        .properties()
                        .forEach(entry ->
                                all.put(entry.getKey(), entry.getValue().asText())));
        each(container(deployment).path("env")).forEach(one -> {
            JsonNode secret = one.at("/valueFrom/secretKeyRef");
            all.put(
                    one.path("name").asText(),
                    secret.isMissingNode()
                            ? one.path("value").asText()
                            : secret.path("name").asText() + "/"
                                    + secret.path("key").asText());
        });
        return all;
    }

    @Override
    public String toString() {
        return name;
    }
}
