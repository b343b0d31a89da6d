package org.solidarites.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/** What must hold before anything is started: better one clear sentence now than a stack trace in a log later. */
final class Preconditions {

    private static final int MEBIBYTES_PER_PART = 250;
    private static final Path MEMORY = Path.of("/proc/meminfo");

    private Preconditions() {}

    static void check(LocalConfig config) {
        checkPorts(config, config.members());
        availableMebibytes()
                .ifPresent(available -> checkMemory(available, config.members().size()));
    }

    static void checkPorts(LocalConfig config, List<PartId> parts) {
        Map<String, Integer> wanted = new LinkedHashMap<>();
        for (PartId part : parts) {
            wanted.put(part.portVariable(), config.ports().of(part));
            if (part.name() == PartName.KAFKA) {
                wanted.put(
                        StackPorts.controllerVariable(part.number()),
                        config.ports().kafkaController(part.number()));
            }
            if (part.name() == PartName.GATEWAY) {
                wanted.put(
                        StackPorts.metricsVariable(part.number()),
                        config.ports().gatewayMetrics(part.number()));
            }
        }
        String conflicts = wanted.entrySet().stream()
                .filter(entry -> isTaken(entry.getValue()))
                .map(entry -> conflict(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining("\n"));
        if (!conflicts.isEmpty()) {
            throw new StackException(conflicts);
        }
    }

    static void checkMemory(long available, int parts) {
        long needed = (long) MEBIBYTES_PER_PART * parts;
        if (available < needed) {
            throw new StackException(
                    "Too little memory: %d parts need about %d MiB, and %d MiB are free. Close something, or start fewer"
                                    .formatted(parts, needed, available)
                            + " parts: SOLIDARITES_PARTS=postgres,kafka,… ./solidarites up");
        }
    }

    static String conflict(String variable, int port) {
        String part = variable.replace("SOLIDARITES_PORT_", "")
                .toLowerCase(Locale.ROOT)
                .replace('_', '-');
        return "Port %d, which %s needs, is taken by another program. Free it, or choose another: %s=%d ./solidarites up"
                .formatted(port, part, variable, port + 10_000);
    }

    private static boolean isTaken(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getByName(LocalConfig.HOST))) {
            return !socket.isBound();
        } catch (IOException e) {
            return true;
        }
    }

    /** What the system could give without swapping; unknown where there is no such file. */
    private static OptionalLong availableMebibytes() {
        if (!Files.isReadable(MEMORY)) {
            return OptionalLong.empty();
        }
        try {
            return Files.readAllLines(MEMORY).stream()
                    .filter(line -> line.startsWith("MemAvailable:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst();
        } catch (IOException e) {
            return OptionalLong.empty();
        }
    }
}
