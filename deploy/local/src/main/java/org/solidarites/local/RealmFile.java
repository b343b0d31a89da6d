package org.solidarites.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The realm as the local Keycloak imports it: that of production, with what is for demonstration added. */
final class RealmFile {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String CLIENT = "clientId";

    private RealmFile() {}

    /** Writes {@code realm-solidarites.json} with every {@code demo-*.json} of the directory merged into it. */
    static void merge(Path directory, Path target) throws IOException {
        ObjectNode realm = read(directory.resolve("realm-solidarites.json"));
        for (Path demo : demoFiles(directory)) {
            add(realm, read(demo));
        }
        Files.createDirectories(target.getParent());
        JSON.writeValue(target.toFile(), realm);
    }

    /** Lists grow, and a client that is there already gets what is new; any other value replaces the one that was there. */
    static void add(ObjectNode realm, ObjectNode more) {
        more.properties().forEach(property -> {
            JsonNode present = realm.get(property.getKey());
            if (present instanceof ArrayNode list && property.getValue() instanceof ArrayNode added) {
                added.forEach(element -> grow(list, element));
            } else {
                realm.set(property.getKey(), property.getValue());
            }
        });
    }

    private static void grow(ArrayNode list, JsonNode element) {
        list.valueStream()
                .filter(present -> present.has(CLIENT) && present.path(CLIENT).equals(element.path(CLIENT)))
                .findFirst()
                .ifPresentOrElse(
                        present -> ((ObjectNode) present).setAll((ObjectNode) element), () -> list.add(element));
    }

    private static List<Path> demoFiles(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.getFileName().toString().matches("demo-.*\\.json"))
                    .sorted()
                    .toList();
        }
    }

    private static ObjectNode read(Path file) throws IOException {
        return (ObjectNode) JSON.readTree(file.toFile());
    }
}
