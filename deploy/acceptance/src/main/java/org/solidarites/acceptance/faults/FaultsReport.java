package org.solidarites.acceptance.faults;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a run has done and found, for people: Markdown.
 *
 * @param faults in the order in which they were over
 * @param notBegun what was to be done first, and for which there was no time
 * @param agreed how long after the last fault everything agreed, or how long it was waited for in vain
 */
record FaultsReport(
        long seed,
        Duration time,
        History history,
        List<FaultInjector.Done> faults,
        List<Fault> notBegun,
        Duration agreed,
        List<Violation> violations) {

    private static final int MOST_SHOWN = 50;

    boolean isClean() {
        return violations.isEmpty();
    }

    @Override
    public String toString() {
        return head() + operations() + parts() + end();
    }

    private String head() {
        return """
                Seed %d, %d s of faults. Java %s, %s %s, %d processors, Kafka, PostgreSQL (durable) and all parts on the same machine.

                """.formatted(
                        seed,
                        time.toSeconds(),
                        System.getProperty("java.version"),
                        System.getProperty("os.name"),
                        System.getProperty("os.arch"),
                        Runtime.getRuntime().availableProcessors());
    }

    private String operations() {
        StringBuilder table = new StringBuilder("""
                | operation | acknowledged | refused | unknown | not sent | sent, all attempts | no answer, or a fault | longest wait |
                |---|---:|---:|---:|---:|---:|---:|---:|
                """);
        for (Kind kind : Kind.values()) {
            List<Operation> all =
                    history.all().stream().filter(one -> one.kind() == kind).toList();
            Map<Outcome, Long> outcomes =
                    all.stream().collect(Collectors.groupingBy(Operation::outcome, Collectors.counting()));
            List<Attempt> attempts =
                    all.stream().flatMap(one -> one.attempts().stream()).toList();
            table.append("| ").append(kind.label());
            for (Outcome outcome : Outcome.values()) {
                table.append(" | ").append(outcomes.getOrDefault(outcome, 0L));
            }
            table.append(" | ").append(attempts.size()).append(" | ");
            table.append(attempts.stream()
                    .filter(one -> !one.isSuccess() && !one.isRefusal())
                    .count());
            table.append(" | ")
                    .append(seconds(longest(attempts.stream().map(Attempt::took).toList())))
                    .append(" |\n");
        }
        return table.append('\n').toString();
    }

    private String parts() {
        StringBuilder table = new StringBuilder("""
                | part | killed | paused | restarted | rolled | longest away |
                |---|---:|---:|---:|---:|---:|
                """);
        Map<String, List<FaultInjector.Done>> byPart = faults.stream()
                .collect(Collectors.groupingBy(one -> one.fault().part(), TreeMap::new, Collectors.toList()));
        byPart.forEach((part, hits) -> {
            table.append("| ").append(part);
            for (FaultKind kind : FaultKind.values()) {
                table.append(" | ")
                        .append(hits.stream()
                                .filter(one -> one.fault().kind() == kind)
                                .count());
            }
            table.append(" | ")
                    .append(seconds(
                            longest(hits.stream().map(FaultInjector.Done::away).toList())))
                    .append(" |\n");
        });
        if (!notBegun.isEmpty()) {
            table.append("\nThe time was over before these had their turn: ")
                    .append(notBegun.stream().map(Fault::part).collect(Collectors.joining(", ")))
                    .append(".\n");
        }
        return table.append('\n').toString();
    }

    private String end() {
        if (isClean()) {
            return "Everything acknowledged is stored, once, and all parts agree: found %s after the last fault was over.\n"
                    .formatted(seconds(agreed));
        }
        String shown = violations.stream()
                .limit(MOST_SHOWN)
                .map(one -> "- **" + one.rule() + "**: " + one.what())
                .collect(Collectors.joining("\n"));
        return "%d violations, %s after the last fault was over:%n%n%s%n"
                .formatted(violations.size(), seconds(agreed), shown);
    }

    private static Duration longest(List<Duration> durations) {
        return durations.stream().max(Duration::compareTo).orElse(Duration.ZERO);
    }

    private static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
    }
}
