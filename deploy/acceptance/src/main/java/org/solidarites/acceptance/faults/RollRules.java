package org.solidarites.acceptance.faults;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** While one of several is restarted in good order, everybody gets an answer, and none that says something is wrong with us. */
final class RollRules {

    private RollRules() {}

    /** Looks at what was sent from the first such restart on and answered, or given up, before anything else was done. */
    static Stream<Violation> check(History history, List<FaultInjector.Done> faults) {
        Instant begin = faults.stream()
                .filter(RollRules::isRoll)
                .map(FaultInjector.Done::at)
                .min(Instant::compareTo)
                .orElse(Instant.MAX);
        Instant end = faults.stream()
                .filter(one -> !isRoll(one))
                .map(FaultInjector.Done::at)
                .min(Instant::compareTo)
                .orElse(Instant.MAX);
        return history.all().stream()
                .filter(one -> one.attempts().stream()
                        .anyMatch(attempt -> failed(attempt)
                                && attempt.sentAt().isAfter(begin)
                                && attempt.sentAt().plus(attempt.took()).isBefore(end)))
                .map(one -> new Violation("nobody notices that one of several is restarted", one.toString()));
    }

    private static boolean isRoll(FaultInjector.Done done) {
        return done.fault().kind() == FaultKind.ROLL;
    }

    private static boolean failed(Attempt attempt) {
        return attempt.status() == 0 || attempt.status() >= 500;
    }
}
