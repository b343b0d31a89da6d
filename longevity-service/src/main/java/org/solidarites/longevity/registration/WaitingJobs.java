package org.solidarites.longevity.registration;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** What happens on the waiting lists while nobody looks; several instances share the work. */
@ApplicationScoped
class WaitingJobs {

    private static final int AT_ONCE = 100;

    private final Presence presence;
    private final WaitingList list;
    private final WaitingRepository waiting;
    private final Ending ending;
    private final Clock clock;

    WaitingJobs(Presence presence, WaitingList list, WaitingRepository waiting, Ending ending, Clock clock) {
        this.presence = presence;
        this.list = list;
        this.waiting = waiting;
        this.ending = ending;
        this.clock = clock;
    }

    /** Says that the service lives, passes on what has run out, and ends the wait for what has started. */
    @Scheduled(every = "${solidarites.waiting.jobs-every:1m}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        presence.note();
        QuarkusTransaction.requiringNew()
                .call(() -> waiting.activitiesWithOverdueOffers(clock.instant()))
                .forEach(list::settle);
        int ended;
        do {
            ended = QuarkusTransaction.requiringNew().call(this::endWaits);
        } while (ended == AT_ONCE);
    }

    private int endWaits() {
        Instant now = clock.instant();
        List<Registration> late = waiting.inVain(now, AT_ONCE);
        late.forEach(registration ->
                ending.end(registration, EndReason.NOT_SERVED, MovementKind.ENDED, MovedBy.SERVICE, now));
        return late.size();
    }
}
