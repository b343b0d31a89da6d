package org.solidarites.gateway.document;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.vertx.http.runtime.RouteConstants;
import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.solidarites.gateway.config.GatewayConfig;
import org.solidarites.gateway.http.Asset;

/**
 * The whole API in one document at {@code /openapi.json}. It is merged at start from files that were packaged at build
 * time, so it is whole also while a service is down.
 */
@Singleton
class PublicDocument {

    private static final Logger LOG = Logger.getLogger(PublicDocument.class);
    /** The gateway's own operations are described by hand. */
    private static final String OWN = "gateway";

    private static final String DESCRIPTION = """
            One public door to the city's solidarity services: desks (guichets), facultative aids, food \
            cooperation and active longevity. Errors are RFC 9457 problems, lists are paged by cursor, times are RFC 3339.

            Une seule porte vers les services de solidarité de la ville : guichets, aides facultatives, coopération \
            alimentaire, longévité active. Les erreurs suivent la RFC 9457, les listes se lisent par curseur, \
            les dates suivent la RFC 3339.""";

    private final ObjectMapper json;
    private final GatewayConfig config;
    private final String version;

    PublicDocument(
            ObjectMapper json,
            GatewayConfig config,
            @ConfigProperty(name = "quarkus.application.version") String version) {
        this.json = json;
        this.config = config;
        this.version = version;
    }

    void mount(@Observes Router router) {
        Asset document = Asset.of("application/json", merged());
        router.route("/openapi.json")
                .order(RouteConstants.ROUTE_ORDER_BEFORE_DEFAULT)
                .handler(document::serve);
    }

    private byte[] merged() {
        Map<String, ObjectNode> documents = new LinkedHashMap<>();
        read(OWN).ifPresent(document -> documents.put(OWN, document));
        config.routes().keySet().stream()
                .sorted()
                .forEach(service -> read(service + "-service").ifPresent(document -> documents.put(service, document)));
        ObjectNode info = JsonNodeFactory.instance
                .objectNode()
                .put("title", "Solidarités")
                .put("version", version)
                .put("description", DESCRIPTION);
        try {
            return json.writeValueAsBytes(
                    OpenApiMerge.merge(documents, info, config.publicIssuer().toString()));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<ObjectNode> read(String name) {
        String file = "openapi/" + name + ".json";
        try (InputStream in = PublicDocument.class.getClassLoader().getResourceAsStream(file)) {
            if (in == null) {
                LOG.warnf("the API document lacks %s: %s was not there when the gateway was built", name, file);
                return Optional.empty();
            }
            return Optional.of((ObjectNode) json.readTree(in));
        } catch (IOException e) {
            throw new UncheckedIOException("not readable: " + file, e);
        }
    }
}
