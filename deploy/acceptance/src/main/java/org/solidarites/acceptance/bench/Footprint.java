package org.solidarites.acceptance.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.solidarites.local.Part;
import org.solidarites.local.Stack;
import org.solidarites.local.StackException;

/** The resident memory of each part, its child processes included. */
final class Footprint {

    private static final long KIB_PER_MIB = 1024;

    private Footprint() {}

    static String of(Stack stack) {
        StringBuilder report =
                new StringBuilder("Resident memory (proportional set size: pages that processes share count once)\n\n");
        report.append(String.format("| part | MiB |%n|---|---|%n"));
        long sum = 0;
        for (Part part : stack.parts()) {
            long mib = resident(part) / KIB_PER_MIB;
            sum += mib;
            report.append(
                    String.format(Locale.ROOT, "| %s | %d |%n", part.name().label(), mib));
        }
        return report.append(String.format(Locale.ROOT, "| **all** | **%d** |%n", sum))
                .toString();
    }

    /** The proportional resident memory of one process, in MiB. */
    static long mib(long pid) {
        return ProcessHandle.of(pid).map(Footprint::resident).orElse(0L) / KIB_PER_MIB;
    }

    private static long resident(Part part) {
        ProcessHandle process = ProcessHandle.of(part.pid()
                        .orElseThrow(() -> new StackException(part.name().label() + " is not up; ./solidarites up -d")))
                .orElseThrow();
        return Stream.concat(Stream.of(process), process.descendants())
                .mapToLong(Footprint::resident)
                .sum();
    }

    /** Proportional set size where the kernel tells it, so that PostgreSQL's shared buffers count once. */
    private static long resident(ProcessHandle process) {
        try (Stream<String> lines = Files.lines(Path.of("/proc", String.valueOf(process.pid()), "smaps_rollup"))) {
            return lines.filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .sum();
        } catch (IOException gone) {
            return 0;
        }
    }
}
