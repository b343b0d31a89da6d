package org.solidarites.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.solidarites.local.LocalConfig;
import org.solidarites.local.PartName;
import org.solidarites.local.Stack;

/**
 * What deploy/monitoring asks Prometheus for is there in a running suite, and every alert has a page of its runbook. The lag of
 * consumers is there within a minute of the first event, so this comes late.
 */
@WholeSuite
@Order(Integer.MAX_VALUE - 2)
class MonitoringTest {

    private static final Path MONITORING = Path.of("..", "monitoring");
    private static final Path RUNBOOK = Path.of("..", "..", "docs", "operations.md");

    /** What Prometheus makes itself. */
    private static final Set<String> OF_PROMETHEUS = Set.of("up");

    private static final Pattern EXPR = Pattern.compile("^ +expr: (.+)$", Pattern.MULTILINE);
    private static final Pattern ALERT = Pattern.compile("^ +- alert: (\\w+)$", Pattern.MULTILINE);
    private static final Pattern NO_NAMES =
            Pattern.compile("\\{[^}]*}|\\[[^]]*]|\\b(by|on|ignoring|without) *\\([^)]*\\)|\\b(and|or|unless|bool)\\b");
    private static final Pattern NAME = Pattern.compile("\\b[a-z_][a-z0-9_]*\\b(?! *\\()");

    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void everyMetricOfTheDashboardsAndAlertsIsThere(Stack stack, Door door) throws IOException {
        Set<String> asked = metricsOf(expressions());
        asked.removeAll(OF_PROMETHEUS);
        letSomethingHappen(door);

        await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(() -> assertThat(shown(stack.config())).containsAll(asked));
        assertThat(shownBy(stack.config().url(PartName.GATEWAY)).statusCode())
                .as("not at the public door")
                .isEqualTo(404);
    }

    @Test
    void everyAlertHasItsRunbook() throws IOException {
        String rules = Files.readString(MONITORING.resolve("alerts.yaml"));
        String runbook = Files.readString(RUNBOOK);
        List<String> alerts =
                ALERT.matcher(rules).results().map(found -> found.group(1)).toList();

        assertThat(alerts).hasSizeGreaterThan(15).doesNotHaveDuplicates();
        for (String alert : alerts) {
            assertThat(rules)
                    .contains("runbook: docs/operations.md#" + alert.toLowerCase(java.util.Locale.ROOT) + "\n");
            assertThat(runbook).containsPattern("(?m)^#+ " + alert + "$");
        }
        assertThat(Pattern.compile("(?m)^### (\\w+)$")
                        .matcher(runbook)
                        .results()
                        .map(found -> found.group(1)))
                .as("no page for an alert that there is not")
                .containsExactlyInAnyOrderElementsOf(alerts);
    }

    /** With Prometheus's own grammar, a program of npm. */
    @Test
    void everyExpressionIsPromQlAndItsMetricsAreThoseThatWeLookFor() throws IOException, InterruptedException {
        NodeProgram parser = NodeProgram.installed("promql");
        json.writeValue(parser.folder().resolve("expressions.json").toFile(), expressions());

        NodeProgram.Said said = parser.check("expressions.json");

        assertThat(said.code()).as(said.text()).isZero();
        assertThat(said.text().strip().split("\n")).containsExactlyInAnyOrderElementsOf(metricsOf(expressions()));
    }

    private List<String> expressions() throws IOException {
        List<String> expressions = new ArrayList<>();
        EXPR.matcher(Files.readString(MONITORING.resolve("alerts.yaml")))
                .results()
                .forEach(found -> expressions.add(found.group(1)));
        try (Stream<Path> dashboards = Files.list(MONITORING.resolve("dashboards"))) {
            for (Path dashboard : dashboards.toList()) {
                for (JsonNode panel : json.readTree(dashboard.toFile()).path("panels")) {
                    panel.path("targets")
                            .forEach(target ->
                                    expressions.add(target.path("expr").asText()));
                }
            }
        }
        assertThat(expressions).hasSizeGreaterThan(40);
        return expressions;
    }

    private static Set<String> metricsOf(List<String> expressions) {
        Set<String> names = new TreeSet<>();
        for (String expression : expressions) {
            Matcher name = NAME.matcher(NO_NAMES.matcher(expression).replaceAll(" "));
            while (name.find()) {
                names.add(name.group());
            }
        }
        return names;
    }

    /** A referral that becomes a dossier, and an envelope of this year: some figures are there once there is something. */
    private static void letSomethingHappen(Door door) {
        String body = EnvelopeCase.body(
                "aide-alimentaire", LocalDate.now(CityClock.NOW).getYear());
        assertThat(door.call("POST", "/v1/aid/envelopes", door.user("coordinator.demo"), body, ReferralCase.newKey())
                        .status())
                .as("opened now, or before")
                .isIn(201, 409);
        Answer sent = door.call("POST", "/v1/referrals", door.partner("partner-demo"), """
                {"guichet": "ccas", "aid": "aide-alimentaire",
                 "person": {"firstName": "Awa", "lastName": "Exemple"},
                 "consent": {"given": true, "on": "2026-01-15"}}""", ReferralCase.newKey());
        assertThat(sent.status()).as(sent.body()).isEqualTo(201);
    }

    /** The names of all metrics that any part shows. */
    private Set<String> shown(LocalConfig config) {
        Set<String> names = new HashSet<>();
        List<String> parts =
                new ArrayList<>(Stream.of(PartName.GUICHET, PartName.AID, PartName.FOOD_COOP, PartName.LONGEVITY)
                        .map(config::url)
                        .toList());
        parts.add("http://127.0.0.1:" + config.ports().gatewayMetrics(1));
        for (String part : parts) {
            shownBy(part)
                    .body()
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .forEach(line -> names.add(line.split("[{ ]", 2)[0]));
        }
        return names;
    }

    private HttpResponse<String> shownBy(String part) {
        try {
            return http.send(
                    HttpRequest.newBuilder(URI.create(part + "/q/metrics")).build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException failed) {
            throw new AssertionError(part + " shows no metrics", failed);
        }
    }
}
