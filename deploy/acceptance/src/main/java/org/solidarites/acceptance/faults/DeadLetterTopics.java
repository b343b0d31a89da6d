package org.solidarites.acceptance.faults;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListOffsetsResult;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.solidarites.acceptance.Surprise;
import org.solidarites.local.LocalConfig;

/**
 * Where events are put aside that could not be handled.
 *
 * @param stack whose Kafka it is
 */
record DeadLetterTopics(LocalConfig stack) {

    private static final List<String> READERS = List.of("guichet", "aid", "food-coop", "longevity", "gateway");

    /** How many events lie in each. */
    Map<String, Long> sizes() {
        String kafka = stack.kafka();
        Map<TopicPartition, OffsetSpec> ends = new HashMap<>();
        READERS.forEach(reader -> ends.put(new TopicPartition("solidarites.dead." + reader, 0), OffsetSpec.latest()));
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, kafka))) {
            Map<String, Long> sizes = new HashMap<>();
            for (Map.Entry<TopicPartition, ListOffsetsResult.ListOffsetsResultInfo> end :
                    admin.listOffsets(ends).all().get().entrySet()) {
                sizes.put(end.getKey().topic(), end.getValue().offset());
            }
            return sizes;
        } catch (ExecutionException e) {
            throw new Surprise("Kafka does not tell how many events were put aside: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Surprise("interrupted");
        }
    }
}
