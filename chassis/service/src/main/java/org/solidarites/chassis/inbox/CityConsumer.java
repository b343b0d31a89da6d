package org.solidarites.chassis.inbox;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * Listens to the topics of the other services, one record after the other, since the events of an aggregate build on
 * each other (on virtual threads they would overtake each other). A record is acknowledged after its work; one that can not be handled
 * goes to the service's dead-letter topic with its reason (see {@link DeadLetters}).
 */
@ApplicationScoped
public class CityConsumer {

    private final Inbox inbox;
    private final Patience patience;

    CityConsumer(Inbox inbox, Patience patience) {
        this.inbox = inbox;
        this.patience = patience;
    }

    @Incoming("city")
    @Blocking
    void receive(ConsumerRecord<String, String> record) {
        String type = CloudEvents.type(record);
        if (type != null && inbox.concerns(type)) {
            patience.run(() -> inbox.deliver(CloudEvents.read(record)));
        }
    }
}
