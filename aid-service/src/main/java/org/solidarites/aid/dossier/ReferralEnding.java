package org.solidarites.aid.dossier;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.solidarites.chassis.event.IncomingEvent;
import org.solidarites.chassis.inbox.EventData;
import org.solidarites.chassis.inbox.EventHandler;

/**
 * A referral that ends without having been taken takes back the draft that was begun for it. What was submitted is the
 * person's own request by then, and stays.
 */
@ApplicationScoped
class ReferralEnding {

    private final DossierRepository dossiers;
    private final EventData data;
    private final Clock clock;

    ReferralEnding(DossierRepository dossiers, EventData data, Clock clock) {
        this.dossiers = dossiers;
        this.data = data;
        this.clock = clock;
    }

    void withdrawDraft(IncomingEvent event) {
        UUID referral = data.read(event, ReferralEnded.class).referralId();
        dossiers.begunFor(referral)
                .filter(dossier -> dossier.course().state() == DossierState.DRAFT)
                .ifPresent(draft -> {
                    draft.withdraw(Why.UNSAID, Actor.SYSTEM, clock.instant());
                    dossiers.keep(draft);
                });
    }

    record ReferralEnded(UUID referralId) {}

    /** The receiver does not take it. */
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
            ending.withdrawDraft(event);
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
            ending.withdrawDraft(event);
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
            ending.withdrawDraft(event);
        }
    }
}
