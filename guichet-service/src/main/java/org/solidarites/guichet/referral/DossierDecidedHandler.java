package org.solidarites.guichet.referral;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.event.IncomingEvent;
import org.solidarites.chassis.inbox.EventData;
import org.solidarites.chassis.inbox.EventHandler;

/** When a dossier is decided, its referral is resolved and the sender learns the outcome, even after its end. */
@ApplicationScoped
class DossierDecidedHandler implements EventHandler {

    private final ReferralRepository referrals;
    private final EventData data;
    private final Clock clock;

    DossierDecidedHandler(ReferralRepository referrals, EventData data, Clock clock) {
        this.referrals = referrals;
        this.data = data;
        this.clock = clock;
    }

    @Override
    public String type() {
        return "org.solidarites.dossier.decided.v1";
    }

    @Override
    public void on(IncomingEvent event) {
        DossierDecided decided = data.read(event, DossierDecided.class);
        ReferralOutcome outcome =
                "GRANTED".equals(decided.decision()) ? ReferralOutcome.GRANTED : ReferralOutcome.NOT_GRANTED;
        Optional.ofNullable(decided.referralId())
                .flatMap(referrals::findByIdOptional)
                .ifPresent(referral -> {
                    referral.dossierDecided(outcome, clock.instant());
                    referrals.keep(referral);
                });
    }

    record DossierDecided(@Nullable UUID referralId, String decision) {}
}
