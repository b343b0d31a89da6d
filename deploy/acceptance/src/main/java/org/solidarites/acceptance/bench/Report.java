package org.solidarites.acceptance.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.solidarites.local.LocalConfig;

/** {@code ./solidarites bench report}: everything, one after the other, into {@code docs/reports/bench.md} and its chart. */
final class Report {

    private Report() {}

    /**
     * Measures everything.
     *
     * @param sections the benchmarks by their titles, in their order
     */
    static String write(LocalConfig config, Map<String, Bench.Benchmark> sections) throws InterruptedException {
        long begin = System.nanoTime();
        Path directory = config.root().resolve("docs/reports");
        StringBuilder report = new StringBuilder("""
                # What was measured

                Made by `./solidarites bench report`; figures of another run on another machine will differ. The clients run on the
                same machine and its processors. Where rounds are listed, they are the spread.

                """);
        report.append(Machine.describe(config));
        for (Map.Entry<String, Bench.Benchmark> one : sections.entrySet()) {
            section(report, one.getKey());
            report.append(reported(one.getValue()));
            write(directory.resolve("bench.md"), report);
        }
        section(report, "Growth");
        report.append(reported(() -> growth(config, directory)));
        report.append(
                "%nAll of it took %d minutes.%n".formatted(TimeUnit.NANOSECONDS.toMinutes(System.nanoTime() - begin)));
        write(directory.resolve("bench.md"), report);
        return report.toString();
    }

    private static String growth(LocalConfig config, Path directory) throws InterruptedException {
        Growth.Found growth = Growth.run(config);
        write(directory.resolve("bench.svg"), Chart.of(growth.panels()));
        return "![Durations among more and more data](bench.svg)%n%n".formatted() + growth.markdown();
    }

    /** What it found; one that fails says so, and takes nothing from the others. */
    private static String reported(Bench.Benchmark benchmark) throws InterruptedException {
        try {
            return benchmark.report();
        } catch (RuntimeException failed) {
            failed.printStackTrace();
            return "This one failed: %s%n".formatted(failed);
        }
    }

    private static void write(Path file, CharSequence content) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void section(StringBuilder report, String title) {
        System.err.println(title + " …");
        report.append("%n## %s%n%n".formatted(title));
    }
}
