package org.solidarites.gateway.document;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.runtime.RouteConstants;
import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.solidarites.gateway.config.GatewayConfig;
import org.solidarites.gateway.http.Asset;

/**
 * The whole API in one document at {@code /openapi.json}. It is merged at start from files that were packaged at build
 * time, so it is whole also while a service is down.
 */
@Singleton
class PublicDocument {

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
        try {
            return json.writeValueAsBytes(WholeDocument.of(
                    config.routes().keySet(), version, config.publicIssuer().toString()));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
