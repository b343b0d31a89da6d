package org.solidarites.gateway.document;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The API of all services and of the gateway as one document, made of those that were packaged when it was built. */
final class WholeDocument {

    private static final System.Logger LOG = System.getLogger(WholeDocument.class.getName());
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String DESCRIPTION = """
            One public door to the city's solidarity services: desks (guichets), facultative aids, food \
            cooperation and active longevity. Errors are RFC 9457 problems, lists are paged by cursor, times are RFC 3339.

            Une seule porte vers les services de solidarité de la ville : guichets, aides facultatives, coopération \
            alimentaire, longévité active. Les erreurs suivent la RFC 9457, les listes se lisent par curseur, \
            les dates suivent la RFC 3339.""";

    private WholeDocument() {}

    /**
     * Writes it where no gateway runs, for those who make something of it.
     *
     * @param args the file, the version, and the short names of the services
     */
    public static void main(String[] args) throws IOException {
        Path file = Path.of(args[0]);
        Files.createDirectories(file.toAbsolutePath().getParent());
        Collection<String> services = Arrays.asList(args).subList(2, args.length);
        JSON.writerWithDefaultPrettyPrinter()
                .writeValue(file.toFile(), of(services, args[1], "https://id.example/realms/solidarites"));
    }

    /**
     * The document.
     *
     * @param services short names, for example {@code food-coop}
     * @param issuer address of the Keycloak realm, as the reader's browser sees it
     */
    static ObjectNode of(Collection<String> services, String version, String issuer) {
        Map<String, ObjectNode> documents = new LinkedHashMap<>();
        read(OpenApiMerge.OWN).ifPresent(document -> documents.put(OpenApiMerge.OWN, document));
        services.stream()
                .sorted()
                .forEach(service -> read(service + "-service").ifPresent(document -> documents.put(service, document)));
        ObjectNode info = JsonNodeFactory.instance
                .objectNode()
                .put("title", "Solidarités")
                .put("version", version)
                .put("description", DESCRIPTION);
        return OpenApiMerge.merge(documents, info, issuer);
    }

    private static Optional<ObjectNode> read(String name) {
        String file = "openapi/" + name + ".json";
        try (InputStream in = WholeDocument.class.getClassLoader().getResourceAsStream(file)) {
            if (in == null) {
                LOG.log(
                        System.Logger.Level.WARNING,
                        "the API document lacks {0}: {1} was not there when the gateway was built",
                        name,
                        file);
                return Optional.empty();
            }
            return Optional.of((ObjectNode) JSON.readTree(in));
        } catch (IOException e) {
            throw new UncheckedIOException("not readable: " + file, e);
        }
    }
}
