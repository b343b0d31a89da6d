package org.solidarites.chassis.inbox;

import io.smallrye.reactive.messaging.ClientCustomizer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.eclipse.microprofile.config.Config;

/**
 * Lets a consumer wait for Kafka as long as it takes: giving up on a call would end its channel for good. This is not said in the
 * channel's settings because there the connector reads, from the same key, how long a stop may wait for Kafka.
 */
@ApplicationScoped
public class PatientConsumer implements ClientCustomizer<Map<String, Object>> {

    @Override
    public Map<String, Object> customize(String channel, Config settings, Map<String, Object> client) {
        if (client.containsKey(ConsumerConfig.GROUP_ID_CONFIG)) {
            client.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, Integer.MAX_VALUE);
        }
        return client;
    }
}
