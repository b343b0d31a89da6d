package org.solidarites.gateway.proxy;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Takes from a request what an outsider must not tell the inside: who he is by any other means than his token, and what
 * concerns only the connection to us (RFC 9110, section 7.6.1).
 */
final class InboundHeaders {

    private final Set<String> names;
    private final List<String> prefixes;

    private InboundHeaders(Set<String> names, List<String> prefixes) {
        this.names = names;
        this.prefixes = prefixes;
    }

    /** From a list of names; one that ends in {@code *} stands for all that begin so. */
    static InboundHeaders without(List<String> stripped) {
        List<String> lower =
                stripped.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
        List<String> prefixes = lower.stream()
                .filter(name -> name.endsWith("*"))
                .map(name -> name.substring(0, name.length() - 1))
                .toList();
        Set<String> names = lower.stream().filter(name -> !name.endsWith("*")).collect(Collectors.toUnmodifiableSet());
        return new InboundHeaders(names, prefixes);
    }

    void cleanse(MultiMap headers) {
        for (String named : headers.getAll(HttpHeaders.CONNECTION)) {
            for (String name : named.split(",")) {
                headers.remove(name.trim());
            }
        }
        List.copyOf(headers.names()).stream().filter(this::isStripped).forEach(headers::remove);
    }

    private boolean isStripped(String header) {
        String name = header.toLowerCase(Locale.ROOT);
        return names.contains(name) || prefixes.stream().anyMatch(name::startsWith);
    }
}
