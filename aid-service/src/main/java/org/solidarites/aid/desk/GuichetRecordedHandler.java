package org.solidarites.aid.desk;

import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.event.IncomingEvent;
import org.solidarites.chassis.inbox.EventData;
import org.solidarites.chassis.inbox.EventHandler;

/** Keeps up with the directory of desks. Events that come late change nothing. */
@ApplicationScoped
class GuichetRecordedHandler implements EventHandler {

    private final DeskRepository desks;
    private final EventData data;

    GuichetRecordedHandler(DeskRepository desks, EventData data) {
        this.desks = desks;
        this.data = data;
    }

    @Override
    public String type() {
        return "org.solidarites.guichet.recorded.v1";
    }

    @Override
    public void on(IncomingEvent event) {
        GuichetRecorded told = data.read(event, GuichetRecorded.class);
        desks.record(told.code(), told.state(), told.quartier(), event.sequence());
    }

    record GuichetRecorded(
            String code, String state, @Nullable String quartier) {}
}
