package org.solidarites.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How a part is run as a process.
 *
 * @param command program and arguments
 * @param environment variables added to those of the launcher
 */
record Invocation(List<String> command, Map<String, String> environment) {

    private static final Path SETSID = Path.of("/usr/bin/setsid");

    Invocation {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }

    /** Starts the process; what it says goes to the log, and the logs of its last runs are kept beside. */
    Process start(Path log) throws java.io.IOException {
        Files.createDirectories(log.getParent());
        EarlierLogs.shift(log);
        ProcessBuilder builder = new ProcessBuilder(inOwnSession()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        return builder.redirectInput(Path.of("/dev/null").toFile())
                .redirectOutput(log.toFile())
                .start();
    }

    /** So that Ctrl-C reaches the launcher alone, which then stops the parts in order. */
    private List<String> inOwnSession() {
        if (!Files.isExecutable(SETSID)) {
            return command;
        }
        List<String> wrapped = new ArrayList<>(List.of(SETSID.toString()));
        wrapped.addAll(command);
        return wrapped;
    }
}
