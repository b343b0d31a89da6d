package org.solidarites.aid.piece;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.solidarites.chassis.http.LargeBodies;

/**
 * Keeps all other bodies of this service as short as they are elsewhere: the HTTP server has one limit for all, which
 * here must let pieces in.
 */
@ApplicationScoped
class BodyLimits {

    private static final Pattern PIECES = Pattern.compile("/v1/aid/dossiers/[^/]+/pieces/?");

    /** Behind the server's own limit, before everything else. */
    private static final int EARLY = 1;

    private final long most;

    BodyLimits(@ConfigProperty(name = "solidarites.aid.max-json-size", defaultValue = "1M") MemorySize most) {
        this.most = most.asLongValue();
    }

    void limit(@Observes Filters filters) {
        filters.register(this::limit, EARLY);
    }

    private void limit(RoutingContext request) {
        if (PIECES.matcher(request.normalizedPath()).matches()) {
            request.next();
        } else {
            LargeBodies.limit(request, most);
        }
    }
}
