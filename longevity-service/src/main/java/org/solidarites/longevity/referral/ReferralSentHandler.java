package org.solidarites.longevity.referral;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.event.IncomingEvent;
import org.solidarites.chassis.inbox.EventData;
import org.solidarites.chassis.inbox.EventHandler;

/** Notes the referrals that are meant for a senior space. */
@ApplicationScoped
class ReferralSentHandler implements EventHandler {

    private final ReceivedReferralRepository referrals;
    private final EventData data;

    ReferralSentHandler(ReceivedReferralRepository referrals, EventData data) {
        this.referrals = referrals;
        this.data = data;
    }

    @Override
    public String type() {
        return "org.solidarites.referral.sent.v1";
    }

    @Override
    public void on(IncomingEvent event) {
        ReferralSent sent = data.read(event, ReferralSent.class);
        if (sent.seniorSpace() != null
                && referrals.findByIdOptional(sent.referralId()).isEmpty()) {
            referrals.persist(
                    new ReceivedReferral(sent.referralId(), sent.seniorSpace(), sent.guichet(), sent.sentAt()));
        }
    }

    record ReferralSent(
            UUID referralId,
            String guichet,
            Instant sentAt,
            @Nullable String seniorSpace) {}
}
