package org.solidarites.guichet.referral;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.event.IncomingEvent;
import org.solidarites.chassis.inbox.EventData;
import org.solidarites.chassis.inbox.EventHandler;

/** When aid-service opens a dossier for a referral, the referral is in progress and names the dossier. */
@ApplicationScoped
class DossierOpenedHandler implements EventHandler {

    private final ReferralRepository referrals;
    private final Deadlines deadlines;
    private final EventData data;
    private final Clock clock;

    DossierOpenedHandler(ReferralRepository referrals, Deadlines deadlines, EventData data, Clock clock) {
        this.referrals = referrals;
        this.deadlines = deadlines;
        this.data = data;
        this.clock = clock;
    }

    @Override
    public String type() {
        return "org.solidarites.dossier.opened.v1";
    }

    @Override
    public void on(IncomingEvent event) {
        DossierOpened opened = data.read(event, DossierOpened.class);
        Optional.ofNullable(opened.referralId())
                .flatMap(referrals::findByIdOptional)
                .ifPresent(referral -> {
                    referral.dossierOpened(opened.dossierId(), deadlines.toGoOn(), clock.instant());
                    referrals.keep(referral);
                });
    }

    record DossierOpened(UUID dossierId, @Nullable UUID referralId) {}
}
