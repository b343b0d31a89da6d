package org.solidarites.aid.appeal;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/**
 * Notes which appeals silence has rejected. What fell due while nothing ran is caught up with at the next round; several
 * instances may run it at once, each takes rows that no other has locked.
 */
@ApplicationScoped
class AppealWatch {

    private final AppealRepository appeals;
    private final Appeals steps;
    private final AppealConfig config;
    private final Clock clock;

    AppealWatch(AppealRepository appeals, Appeals steps, AppealConfig config, Clock clock) {
        this.appeals = appeals;
        this.steps = steps;
        this.config = config;
        this.clock = clock;
    }

    /** One transaction after the other, each of a bounded number of rows, until there is nothing left to do. */
    @Scheduled(
            every = "{solidarites.aid.appeal.watch-every}",
            delayed = "1m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        while (QuarkusTransaction.requiringNew().call(this::rejectSome) == config.batch()) {
            // the next batch
        }
    }

    private int rejectSome() {
        List<Appeal> due = appeals.lockDue(LocalDate.now(clock), config.batch());
        due.forEach(steps::rejectBySilence);
        return due.size();
    }
}
