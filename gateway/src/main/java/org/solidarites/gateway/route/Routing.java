package org.solidarites.gateway.route;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.solidarites.gateway.config.GatewayConfig;

/** Makes the tables from the configuration; a table that can not be meant stops the start. */
@Singleton
class Routing {

    @Produces
    @Singleton
    RouteTable routes(GatewayConfig config) {
        return RouteTable.of(config.routes(), config.upstreams().keySet());
    }

    @Produces
    @Singleton
    OpenOperations openOperations(GatewayConfig config) {
        return OpenOperations.of(config.openOperations());
    }
}
