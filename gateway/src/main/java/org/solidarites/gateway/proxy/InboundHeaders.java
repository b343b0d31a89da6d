package org.solidarites.gateway.proxy;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Takes from a request what an outsider must not tell the inside: who he is by any other means than his token, and what
 * concerns only the connection to us (RFC 9110, section 7.6.1).
 */
final class InboundHeaders {

    /** Whatever case they are sent in. */
    private final Set<String> names;

    private final List<String> prefixes;

    private InboundHeaders(Set<String> names, List<String> prefixes) {
        this.names = names;
        this.prefixes = prefixes;
    }

    /** From a list of names; one that ends in {@code *} stands for all that begin so. */
    static InboundHeaders without(List<String> stripped) {
        Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        List<String> prefixes = new ArrayList<>();
        for (String one : stripped) {
            if (one.endsWith("*")) {
                prefixes.add(one.substring(0, one.length() - 1));
            } else {
                names.add(one);
            }
        }
        return new InboundHeaders(names, List.copyOf(prefixes));
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

    private boolean isStripped(String name) {
        if (names.contains(name)) {
            return true;
        }
        for (String prefix : prefixes) {
            if (name.regionMatches(true, 0, prefix, 0, prefix.length())) {
                return true;
            }
        }
        return false;
    }
}
