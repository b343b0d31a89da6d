package org.solidarites.local;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;

/**
 * The topics of the suite.
 *
 * @param all as the file describes them
 */
record Topics(List<Topic> all) {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /**
     * One topic.
     *
     * @param partitions how many consumers may share it
     * @param retentionDays how long a message stays
     */
    record Topic(String name, int partitions, int retentionDays) {

        NewTopic toNewTopic(Scale scale) {
            String retention = String.valueOf(Duration.ofDays(retentionDays).toMillis());
            return new NewTopic(name, partitions, (short) scale.copies())
                    .configs(Map.of(
                            "retention.ms", retention, "min.insync.replicas", String.valueOf(scale.copiesInSync())));
        }
    }

    static Topics describedBy(Path file) throws IOException {
        return new Topics(new ObjectMapper().readValue(file.toFile(), new TypeReference<List<Topic>>() {}));
    }

    /** Creates those that the brokers do not have; those that they have stay as they are. */
    void createMissing(String bootstrapServers, Scale scale) throws InterruptedException {
        Map<String, Object> config = Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        try (Admin admin = Admin.create(config)) {
            awaitBrokers(admin, scale.copies());
            Set<String> present = admin.listTopics().names().get();
            List<NewTopic> missing = all.stream()
                    .filter(topic -> !present.contains(topic.name()))
                    .map(topic -> topic.toNewTopic(scale))
                    .toList();
            admin.createTopics(missing).all().get();
        } catch (ExecutionException e) {
            throw new StackException("The topics could not be created: " + e.getMessage(), e);
        }
    }

    /** Each copy needs a broker of its own. */
    private static void awaitBrokers(Admin admin, int copies) throws InterruptedException, ExecutionException {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (admin.describeCluster().nodes().get().size() < copies) {
            if (Instant.now().isAfter(deadline)) {
                throw new StackException("There are fewer than %d brokers of Kafka.".formatted(copies));
            }
            Thread.sleep(100);
        }
    }
}
