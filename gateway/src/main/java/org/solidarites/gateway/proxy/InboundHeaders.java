package org.solidarites.gateway.proxy;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Takes from a request what an outsider must not tell the inside: who he is by any other means than his token, and what
 * concerns only the connection to us (RFC 9110, section 7.6.1).
 */
final class InboundHeaders {

    /** By the letter that they begin with, for they are asked for each header of each request. */
    private final Map<Character, List<Stripped>> byLetter;

    private InboundHeaders(Map<Character, List<Stripped>> byLetter) {
        this.byLetter = byLetter;
    }

    private record Stripped(String name, boolean andLonger) {

        static Stripped of(String entry) {
            boolean andLonger = entry.endsWith("*");
            return new Stripped(andLonger ? entry.substring(0, entry.length() - 1) : entry, andLonger);
        }

        char letter() {
            return letterOf(name);
        }

        boolean is(String header) {
            return andLonger ? header.regionMatches(true, 0, name, 0, name.length()) : name.equalsIgnoreCase(header);
        }
    }

    /** From a list of names; one that ends in {@code *} stands for all that begin so. */
    static InboundHeaders without(List<String> stripped) {
        return new InboundHeaders(stripped.stream().map(Stripped::of).collect(Collectors.groupingBy(Stripped::letter)));
    }

    void cleanse(MultiMap headers) {
        for (String named : headers.getAll(HttpHeaders.CONNECTION)) {
            for (String name : named.split(",")) {
                headers.remove(name.trim());
            }
        }
        List<String> unwanted = new ArrayList<>();
        for (Map.Entry<String, String> header : headers) {
            if (isStripped(header.getKey())) {
                unwanted.add(header.getKey());
            }
        }
        unwanted.forEach(headers::remove);
    }

    private boolean isStripped(String header) {
        for (Stripped stripped : byLetter.getOrDefault(letterOf(header), List.of())) {
            if (stripped.is(header)) {
                return true;
            }
        }
        return false;
    }

    private static char letterOf(String name) {
        return name.isEmpty() ? ' ' : Character.toLowerCase(name.charAt(0));
    }
}
