package org.solidarites.acceptance.bench;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.solidarites.local.Part;
import org.solidarites.local.Stack;

/** The processor time that each part of a stack has used so far, its child processes included. */
record Cost(Map<String, Duration> byPart) {

    private static final double WORTH_TELLING_MS = 0.05;

    static Cost of(Stack stack) {
        return new Cost(stack.parts().stream()
                .filter(part -> part.pid().isPresent())
                .collect(Collectors.toMap(part -> part.name().label(), Cost::of, (one, other) -> one, TreeMap::new)));
    }

    private static Duration of(Part part) {
        return ProcessHandle.of(part.pid().orElseThrow()).stream()
                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** Milliseconds of processor time for each of so many requests, of all parts together. */
    double eachMs(Cost before, int requests) {
        return sinceMs(before).values().stream().mapToDouble(ms -> ms).sum() / requests;
    }

    /** The same by part, those that used something worth telling. */
    String eachByPart(Cost before, int requests) {
        return sinceMs(before).entrySet().stream()
                .filter(part -> part.getValue() / requests >= WORTH_TELLING_MS)
                .map(part -> String.format(Locale.ROOT, "%s %.2f", part.getKey(), part.getValue() / requests))
                .collect(Collectors.joining(", "));
    }

    /** Without a part of which a process ended meanwhile: what that one had used went with it. */
    private Map<String, Double> sinceMs(Cost before) {
        Map<String, Double> used = new TreeMap<>();
        byPart.forEach((part, now) -> used.put(
                part, now.minus(before.byPart.getOrDefault(part, Duration.ZERO)).toNanos() / 1e6));
        used.values().removeIf(ms -> ms < 0);
        return used;
    }
}
