package org.solidarites.chassis.metric;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** How old events are when they take effect here, and how many could not; there from the start, as a rate needs a zero. */
@Startup
@Singleton
public class EventMeters {

    private final MeterRegistry registry;
    private final Counter parked;
    private final Clock clock;

    EventMeters(MeterRegistry registry, Clock clock) {
        this.registry = registry;
        this.clock = clock;
        this.parked = Counter.builder("solidarites.events.parked")
                .description("Events that could not be handled and went to the dead-letter topic")
                .register(registry);
    }

    /** An event of that topic has taken effect, or had before. */
    public void handled(String topic, Instant toldAt) {
        Duration age = Duration.between(toldAt, clock.instant());
        Timer.builder("solidarites.events.delay")
                .description("From the moment that an event tells of until it has taken effect here")
                .tag("topic", topic)
                .register(registry)
                .record(age.isNegative() ? Duration.ZERO : age);
    }

    /** An event goes to the dead-letter topic. */
    public void parked() {
        parked.increment();
    }
}
