package org.solidarites.guichet.referral;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Ends referrals that were not taken, and sends the person on to the second choice where there is one. */
@ApplicationScoped
class Endings {

    private final ReferralRepository referrals;
    private final Receivers receivers;
    private final Deadlines deadlines;
    private final Clock clock;

    Endings(ReferralRepository referrals, Receivers receivers, Deadlines deadlines, Clock clock) {
        this.referrals = referrals;
        this.receivers = receivers;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    void refuse(Referral referral, RefusalReason reason) {
        Optional<Referral> next = referral.refuse(reason, ofSecondChoice(referral), clock.instant());
        referrals.keep(referral);
        next.ifPresent(referrals::keep);
    }

    void expire(Referral referral) {
        Optional<Referral> next = referral.expire(ofSecondChoice(referral), clock.instant());
        referrals.keep(referral);
        next.ifPresent(referrals::keep);
    }

    /** By when the second choice has to answer; null if there is none, or it has closed since. */
    private @Nullable Deadline ofSecondChoice(Referral referral) {
        Receiver second = referral.secondChoice();
        return second != null && receivers.receives(second) ? deadlines.toAnswer(referral.isUrgent()) : null;
    }
}
