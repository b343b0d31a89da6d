package org.solidarites.chassis.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import jakarta.inject.Inject;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.solidarites.chassis.testing.RealParts;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class PatientConsumerTest {

    @Inject
    KafkaClientService clients;

    @ConfigProperty(name = "mp.messaging.incoming.city.default.api.timeout.ms")
    int atStop;

    @Test
    void waitsForKafkaAtWorkAsLongAsItTakesAndAtAStopNot() {
        Map<String, ?> consumer = clients.getConsumer("city").configuration();

        assertThat(consumer.get(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG)).isEqualTo(Integer.MAX_VALUE);
        assertThat(atStop).isLessThan(10_000);
    }
}
