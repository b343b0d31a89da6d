package org.solidarites.local;

import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import org.solidarites.embedded.Ports;

/**
 * Where each part listens, on the loopback interface only.
 *
 * @param ofParts the one public port of each instance
 * @param ofControllers where each broker talks to the others, and to itself
 * @param ofMetrics where each gateway shows its metrics, which is not its public port
 */
public record StackPorts(
        Map<PartId, Integer> ofParts, Map<Integer, Integer> ofControllers, Map<Integer, Integer> ofMetrics) {

    private static final String CONTROLLER_VARIABLE = "SOLIDARITES_PORT_KAFKA_CONTROLLER";
    private static final String METRICS_VARIABLE = "SOLIDARITES_PORT_GATEWAY_METRICS";
    private static final int CONTROLLER_DEFAULT = 9093;
    private static final int METRICS_DEFAULT = 8090;

    /** The second instance of a part listens so far above the first, the third twice as far. */
    private static final int APART = 1_000;

    private static final int MOST = 9;

    /** Free ports are looked for so many instances. */
    private static final int MOST_FREE = 3;

    /** Defensive copy. */
    public StackPorts {
        ofParts = Map.copyOf(ofParts);
        ofControllers = Map.copyOf(ofControllers);
        ofMetrics = Map.copyOf(ofMetrics);
    }

    /** The default ports, each changed by its environment variable; those of further instances follow from the first. */
    public static StackPorts from(Map<String, String> environment) {
        Map<PartId, Integer> ports = new HashMap<>();
        Map<Integer, Integer> controllers = new HashMap<>();
        Map<Integer, Integer> metrics = new HashMap<>();
        int firstController = port(environment, CONTROLLER_VARIABLE, CONTROLLER_DEFAULT);
        int firstMetrics = port(environment, METRICS_VARIABLE, METRICS_DEFAULT);
        for (int number = 1; number <= MOST; number++) {
            int above = (number - 1) * APART;
            for (PartName part : PartName.values()) {
                int first = port(environment, part.portVariable(), part.defaultPort());
                PartId id = new PartId(part, number);
                ports.put(id, port(environment, id.portVariable(), first + above));
            }
            controllers.put(number, port(environment, controllerVariable(number), firstController + above));
            metrics.put(number, port(environment, metricsVariable(number), firstMetrics + above));
        }
        return new StackPorts(ports, controllers, metrics);
    }

    /** Ports that nobody uses at this moment: for a stack beside another one. */
    public static StackPorts free() {
        PartName[] parts = PartName.values();
        Iterator<Integer> free = Ports.free((parts.length + 2) * MOST_FREE).iterator();
        Map<PartId, Integer> ports = new HashMap<>();
        Map<Integer, Integer> controllers = new HashMap<>();
        Map<Integer, Integer> metrics = new HashMap<>();
        for (int number = 1; number <= MOST_FREE; number++) {
            for (PartName part : parts) {
                ports.put(new PartId(part, number), free.next());
            }
            controllers.put(number, free.next());
            metrics.put(number, free.next());
        }
        return new StackPorts(ports, controllers, metrics);
    }

    /** The port of the first instance of a part. */
    public int of(PartName part) {
        return of(PartId.first(part));
    }

    /** The port of one instance. */
    public int of(PartId part) {
        return find(ofParts, part);
    }

    /** The port of the controller in one broker. */
    public int kafkaController(int broker) {
        return find(ofControllers, broker);
    }

    /** Where one gateway shows its metrics. */
    public int gatewayMetrics(int number) {
        return find(ofMetrics, number);
    }

    private static <K> int find(Map<K, Integer> ports, K wanted) {
        Integer port = ports.get(wanted);
        if (port == null) {
            throw new StackException("There is no port for %s.".formatted(wanted));
        }
        return port;
    }

    /** The environment variable that asks for another port of a controller. */
    static String controllerVariable(int broker) {
        return broker == 1 ? CONTROLLER_VARIABLE : CONTROLLER_VARIABLE + "_" + broker;
    }

    /** The environment variable that asks for another port of the metrics of one gateway. */
    static String metricsVariable(int number) {
        return number == 1 ? METRICS_VARIABLE : METRICS_VARIABLE + "_" + number;
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
