package org.solidarites.acceptance.fuzz;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was found, each kind of it once for each operation, with the first case that showed it. */
final class Findings {

    private static final int LONGEST_SHOWN = 600;

    private final Map<String, Finding> found = new LinkedHashMap<>();

    private static final class Finding {
        private final Case first;
        private final Reply reply;
        private int times;

        private Finding(Case first, Reply reply) {
            this.first = first;
            this.reply = reply;
        }
    }

    synchronized void add(String fault, Case sent, Reply reply) {
        String kind = sent.operation() + ": " + fault.replaceAll("[0-9a-f-]{36}|\\d{4,}|/\\d+", "…");
        found.computeIfAbsent(kind, first -> new Finding(sent, reply)).times++;
    }

    synchronized int count() {
        return found.size();
    }

    /** Each with a line that sends it again. */
    synchronized List<String> told(String gateway) {
        List<String> all = new ArrayList<>();
        found.forEach((kind, finding) -> {
            String answer = finding.reply.text();
            all.add("%s (%d times; as %s, %s)%n  %s%n  -> %d %s"
                    .formatted(
                            kind,
                            finding.times,
                            finding.first.caller(),
                            finding.first.fault(),
                            finding.first.request().curl(gateway, finding.first.caller()),
                            finding.reply.status(),
                            answer.length() > LONGEST_SHOWN ? answer.substring(0, LONGEST_SHOWN) + "…" : answer));
        });
        return all;
    }
}
