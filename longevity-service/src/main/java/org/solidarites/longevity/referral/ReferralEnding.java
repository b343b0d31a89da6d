package org.solidarites.longevity.referral;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.solidarites.chassis.event.IncomingEvent;
import org.solidarites.chassis.inbox.EventData;
import org.solidarites.chassis.inbox.EventHandler;

/** A referral that ends elsewhere waits for no registration any more. */
@ApplicationScoped
class ReferralEnding {

    private final ReceivedReferralRepository referrals;
    private final EventData data;

    ReferralEnding(ReceivedReferralRepository referrals, EventData data) {
        this.referrals = referrals;
        this.data = data;
    }

    void end(IncomingEvent event) {
        referrals.held(data.read(event, ReferralEnded.class).referralId()).ifPresent(ReceivedReferral::end);
    }

    record ReferralEnded(UUID referralId) {}

    /** The desk does not take it. */
    @ApplicationScoped
    static class ReferralRefusedHandler implements EventHandler {

        private final ReferralEnding ending;

        ReferralRefusedHandler(ReferralEnding ending) {
            this.ending = ending;
        }

        @Override
        public String type() {
            return "org.solidarites.referral.refused.v1";
        }

        @Override
        public void on(IncomingEvent event) {
            ending.end(event);
        }
    }

    /** The sender took it back. */
    @ApplicationScoped
    static class ReferralWithdrawnHandler implements EventHandler {

        private final ReferralEnding ending;

        ReferralWithdrawnHandler(ReferralEnding ending) {
            this.ending = ending;
        }

        @Override
        public String type() {
            return "org.solidarites.referral.withdrawn.v1";
        }

        @Override
        public void on(IncomingEvent event) {
            ending.end(event);
        }
    }

    /** Its deadline passed. */
    @ApplicationScoped
    static class ReferralExpiredHandler implements EventHandler {

        private final ReferralEnding ending;

        ReferralExpiredHandler(ReferralEnding ending) {
            this.ending = ending;
        }

        @Override
        public String type() {
            return "org.solidarites.referral.expired.v1";
        }

        @Override
        public void on(IncomingEvent event) {
            ending.end(event);
        }
    }

    /** What became of it is known, here or elsewhere. */
    @ApplicationScoped
    static class ReferralResolvedHandler implements EventHandler {

        private final ReferralEnding ending;

        ReferralResolvedHandler(ReferralEnding ending) {
            this.ending = ending;
        }

        @Override
        public String type() {
            return "org.solidarites.referral.resolved.v1";
        }

        @Override
        public void on(IncomingEvent event) {
            ending.end(event);
        }
    }
}
