package org.solidarites.acceptance.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.solidarites.acceptance.WholeSuite;
import org.solidarites.local.Stack;

/**
 * Kafka is away for longer than the minute after which its clients give up of their own accord, and meanwhile services, the
 * gateway, Keycloak and the database are killed, hang and start again: what was acknowledged is there once, and everything
 * agrees.
 */
@WholeSuite
class FaultsTest {

    private static final long SEED = 1;
    private static final Duration OUTAGE = Duration.ofSeconds(70);
    private static final Duration CATCH_UP = Duration.ofMinutes(2);
    private static final List<String> OTHERS =
            List.of("guichet", "aid", "food-coop", "longevity", "gateway", "keycloak", "postgres");

    @Test
    void nothingIsLostAndNothingHappensTwice(Stack stack) throws InterruptedException {
        Fault outage = new Fault(Duration.ZERO, "kafka", FaultKind.KILL, OUTAGE, true);
        FaultPlan plan = new FaultPlan(SEED, OTHERS, false).during(outage);

        FaultsReport report = new FaultsRun(stack, SEED, CATCH_UP, System.out).run(plan, OUTAGE);

        assertThat(report.violations()).as(report.toString()).isEmpty();
        assertThat(report.faults()).hasSizeGreaterThan(OTHERS.size() / 2);
        for (Kind kind : Kind.values()) {
            assertThat(report.history().acknowledged(kind)).as(kind.label()).isNotEmpty();
        }
    }
}
