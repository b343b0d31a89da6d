package org.solidarites.gateway.route;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Operations as a configuration lists them: a method, and a path with {@code *} and {@code **}. */
public final class Operations {

    private static final String ONE = "*";
    private static final String REST = "**";

    private final Map<String, List<Pattern>> byMethod;

    private Operations(Map<String, List<Pattern>> byMethod) {
        this.byMethod = byMethod;
    }

    /**
     * Reads entries like {@code GET /v1/guichets/*}.
     *
     * @throws IllegalArgumentException naming the entry that can not be read
     */
    public static Operations of(List<String> entries) {
        return new Operations(entries.stream().map(Pattern::parse).collect(Collectors.groupingBy(Pattern::method)));
    }

    /** Whether the operation is listed; HEAD is where GET is. */
    public boolean include(String method, String path) {
        List<Pattern> patterns = byMethod.get(method.equals("HEAD") ? "GET" : method);
        if (patterns == null) {
            return false;
        }
        List<String> segments = segments(path);
        for (Pattern pattern : patterns) {
            if (pattern.matches(segments)) {
                return true;
            }
        }
        return false;
    }

    private static List<String> segments(String path) {
        return List.of(path.substring(1).split("/", -1));
    }

    private record Pattern(String method, List<String> segments, boolean andBelow) {

        static Pattern parse(String entry) {
            String[] parts = entry.trim().split(" +");
            if (parts.length != 2 || !parts[0].matches("[A-Z]+") || !parts[1].startsWith("/v1/")) {
                throw new IllegalArgumentException("operation '" + entry + "' is not of the form GET /v1/path");
            }
            List<String> segments = Operations.segments(parts[1]);
            boolean andBelow = segments.getLast().equals(REST);
            List<String> named = andBelow ? segments.subList(0, segments.size() - 1) : segments;
            if (named.contains(REST)) {
                throw new IllegalArgumentException("operation '" + entry + "' has ** before its end");
            }
            return new Pattern(parts[0], named, andBelow);
        }

        boolean matches(List<String> path) {
            boolean longEnough = andBelow ? path.size() >= segments.size() : path.size() == segments.size();
            return longEnough && segmentsMatch(path);
        }

        private boolean segmentsMatch(List<String> path) {
            for (int i = 0; i < segments.size(); i++) {
                String wanted = segments.get(i);
                String given = path.get(i);
                if (wanted.equals(ONE) ? given.isEmpty() : !wanted.equals(given)) {
                    return false;
                }
            }
            return true;
        }
    }
}
