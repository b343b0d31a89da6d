package org.solidarites.local;

import java.util.ArrayList;
import java.util.List;

/** Where everything is found, for people. */
final class Addresses {

    private Addresses() {}

    static String of(LocalConfig config) {
        List<String> lines = new ArrayList<>();
        for (PartId part : config.members().reversed()) {
            lines.add("  %-11s %s".formatted(part.label(), describe(config, part)));
        }
        return String.join("\n", lines) + "\n";
    }

    private static String describe(LocalConfig config, PartId part) {
        int port = config.ports().of(part);
        return switch (part.name()) {
            case GATEWAY -> "%s (try the API: %1$s/explorer)".formatted(config.url(part));
            case KEYCLOAK -> "%s (admin / admin; realm solidarites)".formatted(config.url(part));
            case POSTGRES ->
                "127.0.0.1:%d (database, user and password guichet, aid, food_coop, longevity)".formatted(port);
            case KAFKA -> "127.0.0.1:" + port;
            case CONNECT, GUICHET, AID, FOOD_COOP, LONGEVITY -> config.url(part);
        };
    }
}
