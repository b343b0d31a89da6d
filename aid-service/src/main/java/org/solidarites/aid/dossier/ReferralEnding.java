package org.solidarites.aid.dossier;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.solidarites.chassis.event.IncomingEvent;
import org.solidarites.chassis.inbox.EventData;
import org.solidarites.chassis.inbox.EventsHandler;

/**
 * A referral that ends without having been taken takes back the draft that was begun for it. What was submitted is the
 * person's own request by then, and stays.
 */
@ApplicationScoped
class ReferralEnding implements EventsHandler {

    private final DossierRepository dossiers;
    private final EventData data;
    private final Clock clock;

    ReferralEnding(DossierRepository dossiers, EventData data, Clock clock) {
        this.dossiers = dossiers;
        this.data = data;
        this.clock = clock;
    }

    /** The receiver does not take it, the sender took it back, or its deadline passed. */
    @Override
    public Set<String> types() {
        return Set.of(
                "org.solidarites.referral.refused.v1",
                "org.solidarites.referral.withdrawn.v1",
                "org.solidarites.referral.expired.v1");
    }

    @Override
    public void on(IncomingEvent event) {
        UUID referral = data.read(event, ReferralEnded.class).referralId();
        dossiers.begunFor(referral)
                .filter(dossier -> dossier.course().state() == DossierState.DRAFT)
                .ifPresent(draft -> {
                    draft.withdraw(Why.UNSAID, Actor.SYSTEM, clock.instant());
                    dossiers.keep(draft);
                });
    }

    record ReferralEnded(UUID referralId) {}
}
