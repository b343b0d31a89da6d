package org.solidarites.gateway.quota;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.local.LocalBucketBuilder;
import java.time.Duration;
import java.util.concurrent.atomic.LongAdder;

/** What one consumer may still ask here, and what it used since the others were told. */
final class Meter {

    private final Consumer consumer;
    private final Plan plan;
    private final Bucket here;
    private final LongAdder allowed = new LongAdder();
    private final LongAdder refused = new LongAdder();

    Meter(Consumer consumer, Plan plan) {
        this.consumer = consumer;
        this.plan = plan;
        LocalBucketBuilder builder = Bucket.builder();
        for (var limit : plan.bucket().getBandwidths()) {
            builder.addLimit(limit);
        }
        this.here = builder.build();
    }

    Consumer consumer() {
        return consumer;
    }

    Plan plan() {
        return plan;
    }

    /** Takes one request from what is left. */
    Allowance take() {
        ConsumptionProbe probe = here.tryConsumeAndReturnRemaining(1);
        (probe.isConsumed() ? allowed : refused).increment();
        return new Allowance(
                plan,
                probe.isConsumed(),
                probe.getRemainingTokens(),
                Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    /** What is left, without taking any. */
    long left() {
        return here.getAvailableTokens();
    }

    /** What was used since this was asked last. */
    Use used() {
        return new Use(allowed.sumThenReset(), refused.sumThenReset());
    }

    /** What could not be told is told the next time. */
    void stillToTell(Use use) {
        allowed.add(use.allowed());
        refused.add(use.refused());
    }

    /** Learns how much is left for all instances together: what the others used is gone here as well. */
    void learn(long leftForAll) {
        // What passed here since the others were told is gone from this bucket and not yet from theirs.
        long beyond = here.getAvailableTokens() - Math.max(0, leftForAll - allowed.sum());
        if (beyond > 0) {
            here.tryConsumeAsMuchAsPossible(beyond);
        }
    }

    /**
     * Requests of some time.
     *
     * @param allowed those that passed
     * @param refused those beyond the quota
     */
    record Use(long allowed, long refused) {

        boolean isNone() {
            return allowed == 0 && refused == 0;
        }
    }
}
