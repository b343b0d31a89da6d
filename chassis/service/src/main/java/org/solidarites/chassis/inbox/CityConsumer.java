package org.solidarites.chassis.inbox;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.solidarites.chassis.event.IncomingEvent;
import org.solidarites.chassis.metric.EventMeters;

/**
 * Listens to the topics of the other services, one record after the other, since the events of an aggregate build on
 * each other (on virtual threads they would overtake each other). A record is acknowledged after its work; one that can not be handled
 * goes to the service's dead-letter topic with its reason (see {@link DeadLetters}).
 */
@ApplicationScoped
public class CityConsumer {

    private final Inbox inbox;
    private final Patience patience;
    private final EventMeters meters;

    CityConsumer(Inbox inbox, Patience patience, EventMeters meters) {
        this.inbox = inbox;
        this.patience = patience;
        this.meters = meters;
    }

    @Incoming("city")
    @Blocking
    void receive(ConsumerRecord<String, String> record) {
        String type = CloudEvents.type(record);
        if (type != null && inbox.concerns(type)) {
            try {
                patience.run(() -> deliver(record));
            } catch (RuntimeException unhandled) {
                meters.parked();
                throw unhandled;
            }
        }
    }

    private void deliver(ConsumerRecord<String, String> record) {
        IncomingEvent event = CloudEvents.read(record);
        inbox.deliver(event);
        meters.handled(record.topic(), event.time());
    }
}
