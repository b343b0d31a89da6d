package org.solidarites.gateway.webhook;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.Arrays;

/** Counts attempts to deliver events to webhooks, by what became of them. */
@Singleton
class DeliveryMeter {

    private static final String NAME = "solidarites.webhooks.deliveries";

    private final MeterRegistry registry;

    /** All outcomes stand there from the beginning: a rate needs a zero to begin with. */
    DeliveryMeter(MeterRegistry registry) {
        this.registry = registry;
        Arrays.stream(Outcome.values()).forEach(outcome -> registry.counter(NAME, "outcome", outcome.name()));
    }

    void count(Attempt attempt) {
        registry.counter(NAME, "outcome", attempt.outcome().name()).increment();
    }
}
