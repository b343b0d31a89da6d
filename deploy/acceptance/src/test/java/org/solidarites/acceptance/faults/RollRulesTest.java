package org.solidarites.acceptance.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class RollRulesTest {

    private static final Instant NOON = Instant.parse("2026-02-03T12:00:00Z");
    private static final List<FaultInjector.Done> FAULTS = List.of(
            done("guichet", FaultKind.ROLL, 0), done("gateway-2", FaultKind.ROLL, 10), done("aid", FaultKind.KILL, 20));

    private final History history = new History();

    @Test
    void findsWhoNoticed() {
        sent(5, 503);
        sent(12, 0);
        sent(15, 200);
        sent(15, 409);

        assertThat(RollRules.check(history, FAULTS)).hasSize(2);
    }

    @Test
    void asksNothingOfWhatFailedByAnotherFaultOrBefore() {
        sent(-1, 503);
        sent(19, 0);
        sent(30, 503);

        assertThat(RollRules.check(history, FAULTS)).isEmpty();
    }

    @Test
    void asksNothingWhereNothingIsRolled() {
        sent(5, 503);

        assertThat(RollRules.check(history, List.of(done("aid", FaultKind.KILL, 4))))
                .isEmpty();
    }

    private void sent(int second, int status) {
        history.begin(Kind.SEARCH, "", Request.get("/"))
                .add(new Attempt(NOON.plusSeconds(second), Duration.ofSeconds(1), status, null, null));
    }

    private static FaultInjector.Done done(String part, FaultKind kind, int second) {
        Fault fault = new Fault(Duration.ZERO, part, kind, Duration.ZERO, false);
        return new FaultInjector.Done(fault, NOON.plusSeconds(second), Duration.ofSeconds(8));
    }
}
