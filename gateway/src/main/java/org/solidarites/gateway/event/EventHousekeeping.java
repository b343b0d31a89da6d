package org.solidarites.gateway.event;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Forgets events when their time is over. */
@ApplicationScoped
class EventHousekeeping {

    private final EventLog log;
    private final EventConfig config;
    private final Clock clock;

    EventHousekeeping(EventLog log, EventConfig config, Clock clock) {
        this.log = log;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(every = "1h", delayed = "11m")
    void tidy() {
        log.forgetBefore(clock.instant().minus(config.kept()));
    }
}
