package org.solidarites.gateway.proxy;

import io.vertx.core.MultiMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Takes from a service's answer what concerns only the connection to it, and what the gateway says for itself. */
final class OutboundHeaders {

    private static final Set<String> NOT_OF_THE_SERVICE = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

    static {
        NOT_OF_THE_SERVICE.addAll(List.of(
                "Connection",
                "Keep-Alive",
                "Proxy-Authenticate",
                "Proxy-Connection",
                "Trailer",
                "Upgrade",
                // Which page may read it, the gateway says.
                "Access-Control-Allow-Origin"));
    }

    private OutboundHeaders() {}

    /**
     * Leaves in an answer what goes out.
     *
     * @param dressed what the gateway has said already: that is said once, but Vary is a list, to which everybody may add
     */
    static void cleanse(MultiMap answer, MultiMap dressed) {
        List<String> unwanted = new ArrayList<>();
        for (Map.Entry<String, String> header : answer) {
            String name = header.getKey();
            if (NOT_OF_THE_SERVICE.contains(name) || (dressed.contains(name) && !name.equalsIgnoreCase("Vary"))) {
                unwanted.add(name);
            }
        }
        unwanted.forEach(answer::remove);
    }
}
