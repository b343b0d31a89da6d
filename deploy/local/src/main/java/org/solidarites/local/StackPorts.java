package org.solidarites.local;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.solidarites.embedded.Ports;

/**
 * Where each part listens, on the loopback interface only.
 *
 * @param ofParts the one public port of each part
 * @param kafkaController where the broker talks to itself
 * @param gatewayMetrics where the gateway shows its metrics, which is not its public port
 */
public record StackPorts(Map<PartName, Integer> ofParts, int kafkaController, int gatewayMetrics) {

    static final String CONTROLLER_VARIABLE = "SOLIDARITES_PORT_KAFKA_CONTROLLER";
    static final String METRICS_VARIABLE = "SOLIDARITES_PORT_GATEWAY_METRICS";
    private static final int CONTROLLER_DEFAULT = 9093;
    private static final int METRICS_DEFAULT = 8090;

    /** Defensive copy. */
    public StackPorts {
        ofParts = Map.copyOf(ofParts);
    }

    /** The default ports, each changed by its environment variable. */
    public static StackPorts from(Map<String, String> environment) {
        Map<PartName, Integer> ports = new EnumMap<>(PartName.class);
        for (PartName part : PartName.values()) {
            ports.put(part, port(environment, part.portVariable(), part.defaultPort()));
        }
        return new StackPorts(
                ports,
                port(environment, CONTROLLER_VARIABLE, CONTROLLER_DEFAULT),
                port(environment, METRICS_VARIABLE, METRICS_DEFAULT));
    }

    /** Ports that nobody uses at this moment: for a stack beside another one. */
    public static StackPorts free() {
        PartName[] parts = PartName.values();
        List<Integer> free = Ports.free(parts.length + 2);
        Map<PartName, Integer> ports = new EnumMap<>(PartName.class);
        for (PartName part : parts) {
            ports.put(part, free.get(part.ordinal()));
        }
        return new StackPorts(ports, free.get(parts.length), free.getLast());
    }

    /** The port of one part. */
    public int of(PartName part) {
        return ofParts.getOrDefault(part, part.defaultPort());
    }

    private static int port(Map<String, String> environment, String variable, int preset) {
        String value = environment.getOrDefault(variable, "").strip();
        if (value.isEmpty()) {
            return preset;
        }
        if (!value.matches("\\d{1,5}") || Integer.parseInt(value) < 1 || Integer.parseInt(value) > 65_535) {
            throw new StackException("%s must be a port between 1 and 65535, not \"%s\".".formatted(variable, value));
        }
        return Integer.parseInt(value);
    }
}
