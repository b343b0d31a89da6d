package org.solidarites.longevity.host;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.event.IncomingEvent;
import org.solidarites.chassis.inbox.EventData;
import org.solidarites.chassis.inbox.EventHandler;

/** Keeps the copy of the desks. Events that come late or twice change nothing: the version that they tell of decides. */
@ApplicationScoped
class GuichetRecordedHandler implements EventHandler {

    private final HostRepository hosts;
    private final EventData data;

    GuichetRecordedHandler(HostRepository hosts, EventData data) {
        this.hosts = hosts;
        this.data = data;
    }

    @Override
    public String type() {
        return "org.solidarites.guichet.recorded.v1";
    }

    @Override
    public void on(IncomingEvent event) {
        hosts.record(data.read(event, GuichetRecorded.class), event.sequence());
    }

    record GuichetRecorded(
            UUID guichetId,
            String code,
            String name,
            String quartier,
            String state,
            @Nullable String address) {}
}
