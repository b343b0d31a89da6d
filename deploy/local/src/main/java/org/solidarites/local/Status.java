package org.solidarites.local;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** {@code ./solidarites status}. */
final class Status {

    /** As init scripts have it: not running. */
    static final int NOT_RUNNING = 3;

    private final LocalConfig config;
    private final PrintStream out;

    Status(LocalConfig config, PrintStream out) {
        this.config = config;
        this.out = out;
    }

    /** The exit code: 0 if every part that was started is ready. */
    int run() {
        Stack stack = new Stack(config);
        List<Part> known = stack.everyPart().stream()
                .filter(part -> part.isAlive() || part.isDead())
                .toList();
        if (known.isEmpty()) {
            out.println("It is not running: ./solidarites up");
            return NOT_RUNNING;
        }
        out.printf("%-11s %-9s %7s %6s %9s%n", "part", "state", "pid", "port", "memory");
        boolean healthy = true;
        long total = 0;
        for (Part part : known) {
            String state = state(part);
            long memory = part.process().map(Status::residentMebibytes).orElse(0L);
            out.printf("%-11s %-9s %7s %6d %5d MiB%n", part.label(), state, pid(part), part.port(), memory);
            healthy &= state.equals("ready");
            total += memory;
        }
        out.printf("%-36s %5d MiB%n", "", total);
        return healthy ? 0 : 1;
    }

    private static String state(Part part) {
        if (part.isDead()) {
            return "died";
        }
        return part.isReady() ? "ready" : "not ready";
    }

    private static String pid(Part part) {
        return part.pid().isPresent() ? String.valueOf(part.pid().getAsLong()) : "-";
    }

    /** Of the process and its children: PostgreSQL is one process per client. Shared pages are counted once. */
    static long residentMebibytes(ProcessHandle process) {
        long own = kibibytes(process.pid(), "VmRSS");
        long children = process.descendants()
                .mapToLong(child -> kibibytes(child.pid(), "RssAnon"))
                .sum();
        return (own + children) / 1024;
    }

    private static long kibibytes(long pid, String field) {
        try {
            return Files.readAllLines(Path.of("/proc", String.valueOf(pid), "status")).stream()
                    .filter(line -> line.startsWith(field + ":"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }
}
