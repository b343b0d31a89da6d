package org.solidarites.gateway.asyncapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.runtime.RouteConstants;
import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.solidarites.gateway.config.GatewayConfig;
import org.solidarites.gateway.event.EventTypes;
import org.solidarites.gateway.http.Asset;

/** The document of all events at {@code /asyncapi.json}, made at start of what was packaged when the gateway was built. */
@Singleton
class AsyncApiDocument {

    private final EventTypes types;
    private final ObjectMapper json;
    private final GatewayConfig config;
    private final String version;

    AsyncApiDocument(
            EventTypes types,
            ObjectMapper json,
            GatewayConfig config,
            @ConfigProperty(name = "quarkus.application.version") String version) {
        this.types = types;
        this.json = json;
        this.config = config;
        this.version = version;
    }

    void mount(@Observes Router router) {
        Asset document = Asset.of("application/json", bytes());
        router.route("/asyncapi.json")
                .order(RouteConstants.ROUTE_ORDER_BEFORE_DEFAULT)
                .handler(document::serve);
    }

    private byte[] bytes() {
        try {
            return json.writeValueAsBytes(AsyncApi.document(
                    types.all(), version, config.publicIssuer().toString()));
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
