package org.solidarites.acceptance.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.solidarites.local.LocalConfig;
import org.solidarites.local.Part;
import org.solidarites.local.Stack;

/** How long each part takes from the start of the suite until it serves, all starting together; and its memory then. */
final class StartUp {

    private static final int STARTS = 3;

    private StartUp() {}

    static String run(LocalConfig beside) throws InterruptedException {
        Stack stack = new Stack(LocalConfig.isolated(Path.of(beside.home().toString(), "bench")));
        Map<String, StringBuilder> rows = new LinkedHashMap<>();
        String memory = "";
        try {
            stack.stop(); // what a run that was killed has left
            stack.erase();
            for (int number = 1; number <= STARTS; number++) {
                Map<String, Long> ready = new ConcurrentHashMap<>();
                long begin = System.nanoTime();
                stack.start((part, after) -> ready.put(String.valueOf(part), after.toMillis()));
                long all = (System.nanoTime() - begin) / 1_000_000;
                for (Part part : stack.parts()) {
                    String name = part.name().label();
                    rows.computeIfAbsent(name, one -> new StringBuilder())
                            .append(" %d |".formatted(ready.getOrDefault(name, 0L)));
                }
                rows.computeIfAbsent("**all, connectors included**", one -> new StringBuilder())
                        .append(" %d |".formatted(all));
                memory = Footprint.of(stack);
                stack.stop();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            stack.close();
        }
        StringBuilder report = new StringBuilder("""
                Milliseconds until each part serves, all started at once; the first start has empty data and makes its tables

                | part | first | second | third |
                |---|---|---|---|
                """);
        rows.forEach((name, times) -> report.append("| %s |%s%n".formatted(name, times)));
        return report.append("%nAt rest, right after the third start: ".formatted())
                .append(memory)
                .toString();
    }
}
