package org.solidarites.chassis.inbox;

import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.IncomingKafkaRecord;
import io.smallrye.reactive.messaging.kafka.KafkaConnectorIncomingConfiguration;
import io.smallrye.reactive.messaging.kafka.KafkaConsumer;
import io.smallrye.reactive.messaging.kafka.fault.KafkaFailureHandler;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.BiConsumer;
import org.eclipse.microprofile.reactive.messaging.Metadata;

/**
 * Puts an event aside that could not be handled. While the service is being stopped its database closes under whatever is
 * still at work, which is no fault of the event: that one is left where it is, unacknowledged, and is delivered again.
 */
@ApplicationScoped
@Identifier(Parking.NAME)
public class Parking implements KafkaFailureHandler.Factory {

    /** As the channel's {@code failure-strategy} names it. */
    static final String NAME = "parking";

    private final KafkaFailureHandler.Factory deadLetters;
    private final Patience patience;

    Parking(@Identifier("dead-letter-queue") KafkaFailureHandler.Factory deadLetters, Patience patience) {
        this.deadLetters = deadLetters;
        this.patience = patience;
    }

    @Override
    public KafkaFailureHandler create(
            KafkaConnectorIncomingConfiguration config,
            Vertx vertx,
            KafkaConsumer<?, ?> consumer,
            BiConsumer<Throwable, Boolean> report) {
        KafkaFailureHandler parked = deadLetters.create(config, vertx, consumer, report);
        return new KafkaFailureHandler() {
            @Override
            public <K, V> Uni<Void> handle(IncomingKafkaRecord<K, V> event, Throwable fault, Metadata metadata) {
                return patience.isOver() ? Uni.createFrom().nothing() : parked.handle(event, fault, metadata);
            }

            @Override
            public void terminate() {
                parked.terminate();
            }
        };
    }
}
