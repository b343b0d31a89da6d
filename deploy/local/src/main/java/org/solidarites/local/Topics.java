package org.solidarites.local;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
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

    /**
     * One topic.
     *
     * @param partitions how many consumers may share it
     * @param retentionDays how long a message stays
     */
    record Topic(String name, int partitions, int retentionDays) {

        NewTopic toNewTopic() {
            String retention = String.valueOf(Duration.ofDays(retentionDays).toMillis());
            return new NewTopic(name, partitions, (short) 1).configs(Map.of("retention.ms", retention));
        }
    }

    static Topics describedBy(Path file) throws IOException {
        return new Topics(new ObjectMapper().readValue(file.toFile(), new TypeReference<List<Topic>>() {}));
    }

    /** Creates those that the broker does not have; those that it has stay as they are. */
    void createMissing(String bootstrapServers) throws InterruptedException {
        Map<String, Object> config = Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        try (Admin admin = Admin.create(config)) {
            Set<String> present = admin.listTopics().names().get();
            List<NewTopic> missing = all.stream()
                    .filter(topic -> !present.contains(topic.name()))
                    .map(Topic::toNewTopic)
                    .toList();
            admin.createTopics(missing).all().get();
        } catch (ExecutionException e) {
            throw new StackException("The topics could not be created: " + e.getMessage(), e);
        }
    }
}
