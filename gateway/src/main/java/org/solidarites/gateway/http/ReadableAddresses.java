package org.solidarites.gateway.http;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Map;
import org.solidarites.chassis.problem.Advice;
import org.solidarites.chassis.problem.CommonAdvice;
import org.solidarites.chassis.problem.CommonProblem;
import org.solidarites.gateway.problem.Problem;

/**
 * Says with a problem that what follows the path can not be read. Quarkus would look itself, before everything else, and
 * answer with nothing but a status: the {@code Gateway} tells it not to.
 */
@Singleton
class ReadableAddresses {

    private static final int AFTER_EVERY_ANSWER = -999;

    void mount(@Observes Router router) {
        router.route().order(AFTER_EVERY_ANSWER).handler(ReadableAddresses::look);
    }

    private static void look(RoutingContext context) {
        String query = context.request().query();
        if (query == null || isReadable(query)) {
            context.next();
            return;
        }
        Advice reason = Advice.of(CommonAdvice.ADDRESS);
        Problem.of(CommonProblem.MALFORMED_REQUEST, context.request(), Map.of("reason", reason), List.of())
                .send(context.response());
    }

    private static boolean isReadable(String query) {
        try {
            new URI("/?" + query);
            // java.net.URI takes letters of all alphabets as they stand; an address of HTTP has none.
            return query.chars().allMatch(letter -> letter < 0x7f);
        } catch (URISyntaxException unreadable) {
            return false;
        }
    }
}
