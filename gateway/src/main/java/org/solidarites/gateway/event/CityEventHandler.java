package org.solidarites.gateway.event;

import jakarta.enterprise.context.ApplicationScoped;
import org.solidarites.chassis.event.IncomingEvent;
import org.solidarites.chassis.inbox.EventHandler;

/** Writes everything that the services tell into the log. */
@ApplicationScoped
class CityEventHandler implements EventHandler {

    private final EventLog log;

    CityEventHandler(EventLog log) {
        this.log = log;
    }

    @Override
    public String type() {
        return ALL;
    }

    @Override
    public void on(IncomingEvent event) {
        log.append(event);
    }
}
