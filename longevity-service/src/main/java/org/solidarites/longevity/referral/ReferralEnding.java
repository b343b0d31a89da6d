package org.solidarites.longevity.referral;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import org.solidarites.chassis.event.IncomingEvent;
import org.solidarites.chassis.inbox.EventData;
import org.solidarites.chassis.inbox.EventsHandler;

/** A referral that ends elsewhere waits for no registration any more. */
@ApplicationScoped
class ReferralEnding implements EventsHandler {

    private final ReceivedReferralRepository referrals;
    private final EventData data;

    ReferralEnding(ReceivedReferralRepository referrals, EventData data) {
        this.referrals = referrals;
        this.data = data;
    }

    /** The desk does not take it, the sender took it back, its deadline passed, or what became of it is known. */
    @Override
    public Set<String> types() {
        return Set.of(
                "org.solidarites.referral.refused.v1",
                "org.solidarites.referral.withdrawn.v1",
                "org.solidarites.referral.expired.v1",
                "org.solidarites.referral.resolved.v1");
    }

    @Override
    public void on(IncomingEvent event) {
        referrals.held(data.read(event, ReferralEnded.class).referralId()).ifPresent(ReceivedReferral::end);
    }

    record ReferralEnded(UUID referralId) {}
}
