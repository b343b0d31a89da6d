package org.solidarites.guichet.referral;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Sets the deadlines of referrals from the configuration. */
@ApplicationScoped
class Deadlines {

    private final ReferralConfig config;
    private final Clock clock;

    Deadlines(ReferralConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    /** To accept or refuse what is sent now. */
    Deadline toAnswer(boolean urgent) {
        return urgent
                ? Deadline.in(
                        config.urgentAcceptance(), config.urgentAcceptance().dividedBy(2), clock.instant())
                : Deadline.in(config.acceptance(), config.notice(), clock.instant());
    }

    /** To tell the outcome, or the next step, of what was taken. */
    Deadline toGoOn() {
        return Deadline.in(config.outcome(), config.notice(), clock.instant());
    }
}
