package org.solidarites.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What {@code kubectl kustomize} makes of a folder, as far as ours use it: resources, components, generated config maps
 * (without the hash in their names), patches by JSON pointer, images, a namespace. Anything else is refused. A test
 * compares it with the real one where there is one.
 */
final class Kustomization {

    private static final Set<String> KNOWN = Set.of(
            "apiVersion", "kind", "namespace", "resources", "components", "configMapGenerator", "patches", "images");

    private final List<ObjectNode> objects = new ArrayList<>();

    private Kustomization() {}

    static List<ObjectNode> render(Path directory) {
        Kustomization made = new Kustomization();
        made.apply(directory);
        return made.objects;
    }

    private void apply(Path directory) {
        JsonNode described = Tree.yaml(directory.resolve("kustomization.yaml")).getFirst();
        described.fieldNames().forEachRemaining(name -> {
            if (!KNOWN.contains(name)) {
                throw new IllegalArgumentException(directory + " uses " + name + ", which is not known here");
            }
        });
        described.path("resources").forEach(resource -> add(directory.resolve(resource.asText())));
        described.path("components").forEach(component -> apply(directory.resolve(component.asText())));
        described.path("configMapGenerator").forEach(this::generate);
        if (described.has("namespace")) {
            objects.stream()
                    .filter(one -> !one.path("kind").asText().equals("Namespace"))
                    .forEach(one -> ((ObjectNode) one.path("metadata"))
                            .put("namespace", described.path("namespace").asText()));
        }
        described.path("patches").forEach(this::patch);
        described.path("images").forEach(this::rename);
    }

    private void add(Path resource) {
        if (Files.isDirectory(resource)) {
            objects.addAll(render(resource));
        } else {
            Tree.yaml(resource).forEach(document -> objects.add((ObjectNode) document));
        }
    }

    private void generate(JsonNode generator) {
        String name = generator.path("name").asText();
        ObjectNode map = generator.path("behavior").asText().equals("merge")
                ? find("ConfigMap", name).getFirst()
                : newMap(name);
        ObjectNode data = map.withObject("/data");
        generator.path("literals").forEach(literal -> {
            String[] parts = literal.asText().split("=", 2);
            data.put(parts[0], parts[1]);
        });
    }

    private ObjectNode newMap(String name) {
        ObjectNode map = Tree.JSON.createObjectNode().put("apiVersion", "v1").put("kind", "ConfigMap");
        map.putObject("metadata").put("name", name);
        objects.add(map);
        return map;
    }

    private List<ObjectNode> find(String kind, String namePattern) {
        return objects.stream()
                .filter(one -> one.path("kind").asText().equals(kind))
                .filter(one -> one.at("/metadata/name").asText().matches(namePattern))
                .toList();
    }

    private void patch(JsonNode patch) {
        JsonNode target = patch.path("target");
        List<ObjectNode> found =
                find(target.path("kind").asText(), target.path("name").asText(".*"));
        if (found.isEmpty()) {
            throw new IllegalArgumentException("nothing to patch: " + target);
        }
        JsonNode operations = Tree.yaml(patch.path("patch").asText()).getFirst();
        found.forEach(one -> operations.forEach(operation -> change(one, operation)));
    }

    private static void change(ObjectNode object, JsonNode operation) {
        String path = operation.path("path").asText();
        int cut = path.lastIndexOf('/');
        JsonNode parent = object.at(path.substring(0, cut));
        String last = path.substring(cut + 1);
        boolean there = !object.at(path).isMissingNode();
        String verb = operation.path("op").asText();
        if (parent.isMissingNode() || there == verb.equals("add")) {
            throw new IllegalArgumentException("%s %s does not fit %s".formatted(verb, path, object.at("/metadata")));
        }
        if (parent instanceof ArrayNode list) {
            list.set(Integer.parseInt(last), operation.path("value"));
        } else if (verb.equals("remove")) {
            ((ObjectNode) parent).remove(last);
        } else {
            ((ObjectNode) parent).set(last, operation.path("value"));
        }
    }

    private void rename(JsonNode image) {
        objects.forEach(one -> one.at("/spec/template/spec/containers").forEach(container -> {
            String[] parts = container.path("image").asText().split(":", 2);
            if (parts[0].equals(image.path("name").asText())) {
                ((ObjectNode) container).put("image", image.path("newName").asText() + ":" + parts[1]);
            }
        }));
    }
}
