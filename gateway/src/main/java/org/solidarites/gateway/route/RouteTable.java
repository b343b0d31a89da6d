package org.solidarites.gateway.route;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Which service answers for a path. */
public final class RouteTable {

    private static final String PUBLIC_ROOT = "/v1/";

    private final Map<String, Route> byPrefix;
    private final int mostSegments;

    private RouteTable(List<Route> routes) {
        this.byPrefix = routes.stream().collect(Collectors.toUnmodifiableMap(Route::prefix, Function.identity()));
        this.mostSegments = routes.stream()
                .mapToInt(route -> segments(route.prefix()))
                .max()
                .orElse(0);
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
        Route longest = null;
        if (PlainPath.is(path)) {
            int end = 0;
            for (int segment = 1; segment <= mostSegments && end < path.length(); segment++) {
                int slash = path.indexOf('/', end + 1);
                end = slash < 0 ? path.length() : slash;
                Route here = byPrefix.get(path.substring(0, end));
                longest = here == null ? longest : here;
            }
        }
        return Optional.ofNullable(longest);
    }

    private static int segments(String prefix) {
        return (int) prefix.chars().filter(character -> character == '/').count();
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
    public record Route(String prefix, String service) {}
}
