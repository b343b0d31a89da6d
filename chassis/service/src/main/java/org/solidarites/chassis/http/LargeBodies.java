package org.solidarites.chassis.http;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.solidarites.chassis.problem.CommonProblem;
import org.solidarites.chassis.problem.ProblemMessages;

/**
 * Refuses a body that says itself how much too large it is, before it is read. The HTTP server would too, but with
 * nothing more than a status. A body that names no length is cut by the server where it becomes too long.
 */
@ApplicationScoped
public class LargeBodies {

    /** Before the server's own limit, which stands at 2. */
    private static final int EARLY = 100;

    private final long most;

    LargeBodies(@ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize most) {
        this.most = most.asLongValue();
    }

    void limit(@Observes Filters filters) {
        filters.register(this::limit, EARLY);
    }

    private void limit(RoutingContext request) {
        if (exceeds(request, most)) {
            refuse(request);
        } else {
            request.next();
        }
    }

    /** Whether the length that a request names is more than that many bytes. */
    public static boolean exceeds(RoutingContext request, long most) {
        String named = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        try {
            return named != null && Long.parseLong(named.strip()) > most;
        } catch (NumberFormatException unreadable) {
            return true; // the server lets through only digits: these are too many
        }
    }

    /** Answers that a body is too large, in the reader's language, and reads none of it. */
    public static void refuse(RoutingContext request) {
        String asked = request.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        Locale language = ProblemMessages.language(asked);
        CommonProblem kind = CommonProblem.TOO_LARGE;
        if (request.request().version() != HttpVersion.HTTP_2) { // which has no such header
            request.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        }
        request.response()
                .setStatusCode(kind.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json")
                .end(new JsonObject()
                        .put("type", kind.type().toString())
                        .put("title", kind.title())
                        .put("status", kind.status())
                        .put("detail", ProblemMessages.detail(kind, Map.of(), language))
                        .put("instance", request.request().path())
                        .toBuffer());
    }
}
