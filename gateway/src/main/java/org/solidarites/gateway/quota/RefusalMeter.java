package org.solidarites.gateway.quota;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;

/** Counts requests that a quota has refused, by plan. */
@Singleton
class RefusalMeter {

    private static final String NAME = "solidarites.quota.refusals";

    private final MeterRegistry registry;

    /** All plans stand there from the beginning: a rate needs a zero to begin with. */
    RefusalMeter(MeterRegistry registry, Plans plans) {
        this.registry = registry;
        plans.names().forEach(plan -> registry.counter(NAME, "plan", plan));
    }

    void count(Plan plan) {
        registry.counter(NAME, "plan", plan.name()).increment();
    }
}
