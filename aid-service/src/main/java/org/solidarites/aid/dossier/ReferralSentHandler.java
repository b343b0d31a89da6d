package org.solidarites.aid.dossier;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.solidarites.aid.engine.Aid;
import org.solidarites.aid.regulation.Regulations;
import org.solidarites.chassis.event.IncomingEvent;
import org.solidarites.chassis.inbox.EventData;
import org.solidarites.chassis.inbox.EventHandler;

/** When a person is referred for an aid of the règlement, a draft is begun for her: the sender's and the desk's. */
@ApplicationScoped
class ReferralSentHandler implements EventHandler {

    private static final Logger LOG = Logger.getLogger(ReferralSentHandler.class);

    private final DossierRepository dossiers;
    private final Regulations regulations;
    private final EventData data;
    private final Clock clock;

    ReferralSentHandler(DossierRepository dossiers, Regulations regulations, EventData data, Clock clock) {
        this.dossiers = dossiers;
        this.regulations = regulations;
        this.data = data;
        this.clock = clock;
    }

    @Override
    public String type() {
        return "org.solidarites.referral.sent.v1";
    }

    @Override
    public void on(IncomingEvent event) {
        ReferralSent sent = data.read(event, ReferralSent.class);
        if (sent.aid() == null || dossiers.isOpenedFor(sent.referralId())) {
            return;
        }
        Optional<Aid> aid = regulations.aid(sent.aid(), LocalDate.now(clock));
        if (aid.isEmpty()) {
            LOG.infof("event %s names an aid that the règlement does not have: no dossier", event.id());
            return;
        }
        Origin origin = Origin.referral(sent.referralId(), sent.sender());
        dossiers.keep(new Dossier(aid.get(), sent.guichet(), origin, Actor.SYSTEM, clock.instant()));
    }

    record ReferralSent(
            UUID referralId,
            String guichet,
            @Nullable String aid,
            @Nullable String sender) {}
}
