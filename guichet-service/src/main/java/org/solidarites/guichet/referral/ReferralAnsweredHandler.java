package org.solidarites.guichet.referral;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.solidarites.chassis.event.IncomingEvent;
import org.solidarites.chassis.inbox.EventData;
import org.solidarites.chassis.inbox.EventHandler;

/** When a senior space registers the person for an activity, her referral is resolved and the sender learns of it. */
@ApplicationScoped
class ReferralAnsweredHandler implements EventHandler {

    private final ReferralRepository referrals;
    private final Deadlines deadlines;
    private final EventData data;
    private final Clock clock;

    ReferralAnsweredHandler(ReferralRepository referrals, Deadlines deadlines, EventData data, Clock clock) {
        this.referrals = referrals;
        this.deadlines = deadlines;
        this.data = data;
        this.clock = clock;
    }

    @Override
    public String type() {
        return "org.solidarites.registration.referral-answered.v1";
    }

    @Override
    public void on(IncomingEvent event) {
        referrals.held(data.read(event, ReferralAnswered.class).referralId()).ifPresent(referral -> {
            referral.registeredAtSeniorSpace(deadlines.toGoOn(), clock.instant());
            referrals.keep(referral);
        });
    }

    record ReferralAnswered(UUID referralId) {}
}
