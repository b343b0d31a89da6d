package org.solidarites.gateway.route;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which service answers for a path. */
public final class RouteTable {

    private static final String PUBLIC_ROOT = "/v1/";

    private final List<Route> longestFirst;

    private RouteTable(List<Route> routes) {
        this.longestFirst = routes.stream()
                .sorted(Comparator.comparingInt((Route route) -> route.prefix().length())
                        .reversed())
                .toList();
    }

    /**
     * Makes the table and refuses one that can not be meant.
     *
     * @param prefixes path prefixes by service
     * @param services the services that have an address
     * @throws IllegalArgumentException naming the prefix or service that is wrong
     */
    public static RouteTable of(Map<String, List<String>> prefixes, Set<String> services) {
        List<Route> routes = new ArrayList<>();
        Map<String, String> owners = new HashMap<>();
        prefixes.forEach((service, mine) -> mine.forEach(prefix -> {
            require(services.contains(service), "solidarites.gateway.upstreams." + service + " is missing");
            require(isPrefix(prefix), "route " + prefix + " of " + service + " is no plain path below " + PUBLIC_ROOT);
            String other = owners.putIfAbsent(prefix, service);
            require(other == null, "route " + prefix + " is claimed by " + other + " and by " + service);
            routes.add(new Route(prefix, service));
        }));
        return new RouteTable(routes);
    }

    /** The route of a request's path as it was sent; none for unknown paths and for those not plain. */
    public Optional<Route> find(String path) {
        return PlainPath.is(path)
                ? longestFirst.stream().filter(route -> route.covers(path)).findFirst()
                : Optional.empty();
    }

    private static boolean isPrefix(String prefix) {
        return prefix.startsWith(PUBLIC_ROOT) && !prefix.endsWith("/") && PlainPath.is(prefix);
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    /**
     * One entry of the table.
     *
     * @param prefix covers itself and everything below it, for example {@code /v1/guichets}
     * @param service name of the service that answers
     */
    public record Route(String prefix, String service) {

        private boolean covers(String path) {
            return path.startsWith(prefix) && (path.length() == prefix.length() || path.charAt(prefix.length()) == '/');
        }
    }
}
