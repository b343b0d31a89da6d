package org.solidarites.aid.desk;

import jakarta.enterprise.context.ApplicationScoped;
import org.solidarites.chassis.event.IncomingEvent;
import org.solidarites.chassis.inbox.EventData;
import org.solidarites.chassis.inbox.EventHandler;

/** Keeps up with the directory of desks. The events of one desk come in order. */
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
        desks.findByIdOptional(told.code())
                .ifPresentOrElse(
                        known -> known.becomes(told.state()), () -> desks.persist(new Desk(told.code(), told.state())));
    }

    record GuichetRecorded(String code, String state) {}
}
