package org.solidarites.local;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The parts of the suite, with the ports that they have unless told otherwise. */
public enum PartName {
    POSTGRES(5440),
    KAFKA(9092),
    CONNECT(8190),
    KEYCLOAK(8180),
    GUICHET(8081),
    AID(8082),
    FOOD_COOP(8083),
    LONGEVITY(8084),
    GATEWAY(8080);

    private final int defaultPort;

    PartName(int defaultPort) {
        this.defaultPort = defaultPort;
    }

    /** As it is written on the command line: {@code food-coop}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The port on the loopback interface when nothing else is asked for. */
    public int defaultPort() {
        return defaultPort;
    }

    /** The environment variable that asks for another port. */
    public String portVariable() {
        return "SOLIDARITES_PORT_" + name();
    }

    /** The database, and the role, of this part: {@code food_coop}. */
    String database() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether this is one of the four services, each with an outbox. */
    boolean isService() {
        return this == GUICHET || this == AID || this == FOOD_COOP || this == LONGEVITY;
    }

    /** The part of that label. */
    public static PartName of(String label) {
        return Arrays.stream(values())
                .filter(part -> part.label().equals(label))
                .findFirst()
                .orElseThrow(
                        () -> new StackException("There is no part \"%s\"; the parts are %s.".formatted(label, all())));
    }

    private static String all() {
        return Arrays.stream(values()).map(PartName::label).collect(Collectors.joining(", "));
    }
}
