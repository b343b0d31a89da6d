package org.solidarites.guichet.referral;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;

/**
 * Reminds receivers of their deadlines and ends the referrals whose deadline has passed. What fell due while nothing
 * ran is caught up with at the next round; a reminder is not sent any more once its deadline has passed. Several
 * instances may run it at once: each takes rows that no other has locked.
 */
@ApplicationScoped
class DeadlineWatch {

    private final ReferralRepository referrals;
    private final Endings endings;
    private final ReferralConfig config;
    private final Clock clock;

    DeadlineWatch(ReferralRepository referrals, Endings endings, ReferralConfig config, Clock clock) {
        this.referrals = referrals;
        this.endings = endings;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(
            every = "{solidarites.referral.watch-every}",
            delayed = "1m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        inBatches(this::expireSome);
        inBatches(this::remindSome);
    }

    /** One transaction after the other, each of a bounded number of rows, until there is nothing left to do. */
    private void inBatches(Supplier<Integer> some) {
        while (QuarkusTransaction.requiringNew().call(some::get) == config.batch()) {
            // the next batch
        }
    }

    private int expireSome() {
        List<Referral> due = referrals.lockOverdue(clock.instant(), config.batch());
        due.forEach(endings::expire);
        return due.size();
    }

    private int remindSome() {
        List<Referral> due = referrals.lockToRemind(clock.instant(), config.batch());
        due.forEach(referral -> {
            referral.remind(clock.instant());
            referrals.keep(referral);
        });
        return due.size();
    }
}
