package org.solidarites.chassis.http;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.solidarites.chassis.problem.CommonProblem;
import org.solidarites.chassis.problem.ProblemMessages;

/**
 * Refuses a body that says itself how much too large it is, before it is read. The HTTP server would too, but with
 * nothing more than a status. A body that names no length is refused where it becomes too long: {@link UnnamedLengths}.
 */
@ApplicationScoped
public class LargeBodies {

    /** Before the server's own limit, which stands at 2. */
    private static final int EARLY = 100;

    /** Behind it. */
    private static final int LATE = 1;

    private static final String MOST_OF_UNNAMED = LargeBodies.class.getName();

    private final long most;

    LargeBodies(@ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize most) {
        this.most = most.asLongValue();
    }

    void limit(@Observes Filters filters) {
        filters.register(this::limit, EARLY);
        filters.register(this::limitUnnamed, LATE);
    }

    private void limit(RoutingContext request) {
        if (exceeds(request, most)) {
            refuse(request);
        } else {
            request.next();
        }
    }

    private void limitUnnamed(RoutingContext request) {
        keep(request, mostOfUnnamed(request).orElse(most));
        request.next();
    }

    /** Lets a body of at most so many bytes through, be its length named or not: for what is shorter than the server's limit. */
    public static void limit(RoutingContext request, long most) {
        if (exceeds(request, most)) {
            refuse(request);
        } else {
            keep(request, most);
            request.next();
        }
    }

    /** The server would cut the body before us, so it is told of no limit. */
    private static void keep(RoutingContext request, long most) {
        request.remove(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY);
        request.put(MOST_OF_UNNAMED, most);
    }

    /** How many bytes a body may have that does not say how many it has. */
    static Optional<Long> mostOfUnnamed(RoutingContext request) {
        return Optional.ofNullable(request.get(MOST_OF_UNNAMED));
    }

    /** Whether the length that a request names is more than that many bytes. */
    private static boolean exceeds(RoutingContext request, long most) {
        String named = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        try {
            return named != null && Long.parseLong(named.strip()) > most;
        } catch (NumberFormatException unreadable) {
            return true; // the server lets through only digits: these are too many
        }
    }

    /** Answers that a body is too large, in the reader's language, and reads none of it. */
    private static void refuse(RoutingContext request) {
        String asked = request.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        Locale language = ProblemMessages.language(asked);
        CommonProblem kind = CommonProblem.TOO_LARGE;
        closeAfter(request);
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

    /** What is left of the body is not read any more. */
    static void closeAfter(RoutingContext request) {
        if (request.request().version() != HttpVersion.HTTP_2) { // which has no such header
            request.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        }
    }
}
