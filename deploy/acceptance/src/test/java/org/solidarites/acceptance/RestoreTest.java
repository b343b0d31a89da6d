package org.solidarites.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.imageio.ImageIO;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.solidarites.embedded.Directories;
import org.solidarites.embedded.PostgresAdmin;
import org.solidarites.embedded.PostgresBackup;
import org.solidarites.local.LocalConfig;
import org.solidarites.local.PartName;
import org.solidarites.local.Stack;

/**
 * The database server is lost with all that it kept since its last backup, while Kafka is not, and is put back after the
 * steps of docs/operations.md. It runs last: what came after the backup is gone for all other tests too.
 */
@WholeSuite
@Order(Integer.MAX_VALUE)
class RestoreTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final List<String> TOPICS =
            List.of("solidarites.guichet", "solidarites.aid", "solidarites.food-coop", "solidarites.longevity");
    private static final List<String> GROUPS =
            List.of("guichet-service", "aid-service", "food-coop-service", "longevity-service", "gateway");
    private static final List<PartName> WRITERS =
            List.of(PartName.GUICHET, PartName.AID, PartName.FOOD_COOP, PartName.LONGEVITY, PartName.GATEWAY);
    private static final List<PartName> CHECKED =
            List.of(PartName.GUICHET, PartName.AID, PartName.FOOD_COOP, PartName.GATEWAY);

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void whatTheBackupHoldsIsWholeAndWhatWasLostCanBeNamed(Stack stack, Door door) throws Exception {
        LocalConfig config = stack.config();
        Path backup = Path.of("target", "backup").toAbsolutePath();
        Directories.delete(backup);
        String before = refer(door);
        String dossier = awaitDossier(door, before);
        String piece = givePiece(door, config, dossier);
        JsonNode chain = check(door);
        assertThat(chain.path("fault").isNull()).as(chain.toString()).isTrue();

        PostgresAdmin admin = new PostgresAdmin(stack.part(PartName.POSTGRES).port());
        PostgresBackup.take(admin, config.data(PartName.POSTGRES), backup);
        String lost = refer(door);
        awaitDossier(door, lost);

        for (String connector : connectors(config)) {
            connect(config, "PUT", "/connectors/" + connector + "/stop");
        }
        together(WRITERS, part -> stack.part(part).stop());
        stack.part(PartName.POSTGRES).kill();
        PostgresBackup.restore(backup, config.data(PartName.POSTGRES));
        stack.part(PartName.POSTGRES).startAndAwait();
        passOver(config);
        Set<String> orphans = orphans(config);
        together(CHECKED, part -> stack.part(part).startAndAwait());
        for (String connector : connectors(config)) {
            connect(config, "PUT", "/connectors/" + connector + "/resume");
        }

        String after = refer(door);
        awaitDossier(door, after);
        assertThat(door.get("/v1/referrals/" + before, door.partner("partner-demo"))
                        .text("/dossierId"))
                .isEqualTo(dossier);
        assertThat(FiledDossiers.ofReferrals(door, Set.of(before, lost, after)))
                .as("the outbox was sent again, each event had its effect once, and what was lost has none")
                .containsExactlyInAnyOrder(before, after);
        assertThat(door.get("/v1/referrals/" + lost, door.partner("partner-demo"))
                        .status())
                .isEqualTo(404);
        assertThat(orphans).as("Kafka still knows what the database has lost").contains(lost);
        assertThat(orphans).doesNotContain(before, dossier);
        assertThat(check(door)).isEqualTo(chain);
        assertThat(read(config, piece, door.partner("partner-demo"))).isEqualTo(picture());
    }

    private static JsonNode check(Door door) {
        return door.post("/v1/food-coop/ledger/checks", door.user("coordinator.demo"), null)
                .json();
    }

    private static String refer(Door door) {
        Answer answer = await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(200))
                // Keycloak has lost its connections to the database too
                .ignoreExceptionsInstanceOf(Surprise.class)
                .until(
                        () -> door.call(
                                "POST", "/v1/referrals", door.partner("partner-demo"), """
                                {"guichet": "ccas", "aid": "aide-alimentaire",
                                 "person": {"firstName": "Awa", "lastName": "Exemple"},
                                 "consent": {"given": true, "on": "2026-01-15"}}""", ReferralCase.newKey()),
                        given -> given.status() < 500);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.text("/id");
    }

    private static String awaitDossier(Door door, String referral) {
        return await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(100))
                .ignoreExceptionsInstanceOf(Surprise.class)
                .until(
                        () -> door.get("/v1/referrals/" + referral, door.partner("partner-demo")),
                        answer -> answer.json().path("dossierId").isTextual())
                .text("/dossierId");
    }

    private String givePiece(Door door, LocalConfig config, String dossier) throws IOException, InterruptedException {
        HttpResponse<String> given = http.send(
                HttpRequest.newBuilder(URI.create(
                                config.url(PartName.GATEWAY) + "/v1/aid/dossiers/" + dossier + "/pieces?code=identity"))
                        .header("Authorization", "Bearer " + door.partner("partner-demo"))
                        .header("Content-Type", "image/png")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(picture()))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(given.statusCode()).as(given.body()).isEqualTo(201);
        return given.headers().firstValue("Location").orElseThrow();
    }

    private static byte[] picture() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(3, 2, BufferedImage.TYPE_INT_RGB), "png", file);
        return file.toByteArray();
    }

    private byte[] read(LocalConfig config, String piece, String token) throws IOException, InterruptedException {
        URI address = URI.create(config.url(PartName.GATEWAY)).resolve(piece);
        return http.send(
                        HttpRequest.newBuilder(address)
                                .header("Authorization", "Bearer " + token)
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray())
                .body();
    }

    private static List<String> connectors(LocalConfig config) {
        return List.of("guichet", "aid", "food-coop", "longevity");
    }

    /** What may take a moment: a worker that is busy says so. */
    private void connect(LocalConfig config, String method, String path) {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(200)).untilAsserted(() -> {
            HttpResponse<String> answer = http.send(
                    HttpRequest.newBuilder(URI.create(config.url(PartName.CONNECT) + path))
                            .method(method, HttpRequest.BodyPublishers.noBody())
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(path + ": " + answer.body()).isBetween(200, 299);
        });
    }

    /**
     * Takes the consumers past all that Kafka holds: the outboxes send again what the databases know of, and what they know
     * nothing of any more must not have an effect.
     */
    private static void passOver(LocalConfig config) throws Exception {
        try (Admin kafka = Admin.create(Map.of("bootstrap.servers", KafkaReading.servers(config)))) {
            for (String group : GROUPS) {
                Set<TopicPartition> partitions = kafka.listConsumerGroupOffsets(group)
                        .partitionsToOffsetAndMetadata()
                        .get()
                        .keySet();
                Map<TopicPartition, OffsetSpec> wanted = new HashMap<>();
                partitions.forEach(partition -> wanted.put(partition, OffsetSpec.latest()));
                Map<TopicPartition, OffsetAndMetadata> ends = new HashMap<>();
                kafka.listOffsets(wanted)
                        .all()
                        .get()
                        .forEach((partition, end) -> ends.put(partition, new OffsetAndMetadata(end.offset())));
                kafka.alterConsumerGroupOffsets(group, ends).all().get();
            }
        }
    }

    /** The subjects of events that Kafka has and that no outbox knows: what was told and is lost. */
    private static Set<String> orphans(LocalConfig config) throws Exception {
        Set<String> known = new HashSet<>();
        for (String database : List.of("guichet", "aid", "food_coop", "longevity")) {
            String url = new PostgresAdmin(config.ports().of(PartName.POSTGRES)).jdbcUrl(database);
            try (Connection connection = DriverManager.getConnection(url, database, database);
                    Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery("SELECT id FROM outbox_event")) {
                while (rows.next()) {
                    known.add(rows.getString(1));
                }
            }
        }
        Set<String> orphans = new HashSet<>();
        new KafkaReading(config)
                .all(TOPICS.toArray(String[]::new)).stream()
                        .filter(event -> !known.contains(KafkaReading.header(event, "ce_id")))
                        .forEach(event -> orphans.add(KafkaReading.header(event, "ce_subject")));
        return orphans;
    }

    private interface Step {
        void take(PartName part) throws InterruptedException;
    }

    private static void together(List<PartName> parts, Step step) throws InterruptedException {
        List<Throwable> failures = java.util.Collections.synchronizedList(new ArrayList<>());
        List<Thread> threads = parts.stream()
                .map(part -> Thread.ofVirtual().start(() -> {
                    try {
                        step.take(part);
                    } catch (InterruptedException | RuntimeException failed) {
                        failures.add(failed);
                    }
                }))
                .toList();
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(failures).isEmpty();
    }
}
