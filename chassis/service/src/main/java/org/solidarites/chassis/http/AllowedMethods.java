package org.solidarites.chassis.http;

import jakarta.ws.rs.HttpMethod;
import java.util.Set;
import java.util.TreeSet;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.handlers.ClassRoutingHandler;
import org.jboss.resteasy.reactive.server.handlers.RestInitialHandler.InitialMatch;
import org.jboss.resteasy.reactive.server.mapping.RequestMapper;
import org.jboss.resteasy.reactive.server.mapping.RequestMapper.RequestMatch;
import org.jboss.resteasy.reactive.server.spi.ServerRestHandler;
import org.jspecify.annotations.Nullable;

/**
 * Finds the methods that an address answers to. Quarkus asks only the last of the classes whose path it tried, and so
 * says 404 where another of them would have answered to another method.
 */
final class AllowedMethods {

    private AllowedMethods() {}

    /** For a request that reached no method of a resource; nothing if it has another fault, or no address is there. */
    static Set<String> find(@Nullable ResteasyReactiveRequestContext request) {
        Set<String> methods = new TreeSet<>();
        if (request == null || request.getTarget() != null) {
            return methods;
        }
        RequestMapper<InitialMatch> classes =
                new RequestMapper<>(request.getDeployment().getClassMappers());
        String path = request.getPathWithoutPrefix();
        RequestMatch<InitialMatch> match = classes.map(path);
        while (match != null) {
            collect(match, methods);
            match = classes.continueMatching(path, match);
        }
        if (methods.contains(HttpMethod.GET)) {
            methods.add(HttpMethod.HEAD);
        }
        return methods;
    }

    private static void collect(RequestMatch<InitialMatch> match, Set<String> methods) {
        String rest = match.remaining.isEmpty() ? "/" : match.remaining;
        for (ServerRestHandler handler : match.value.handlers) {
            if (handler instanceof ClassRoutingHandler routing) {
                routing.getMappers().forEach((method, mapper) -> {
                    if (method != null && mapper.map(rest) != null) {
                        methods.add(method);
                    }
                });
            }
        }
    }
}
