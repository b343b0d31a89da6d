package org.solidarites.aid.dossier;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.solidarites.aid.envelope.Envelopes;
import org.solidarites.chassis.event.IncomingEvent;
import org.solidarites.chassis.inbox.EventData;
import org.solidarites.chassis.inbox.EventHandler;
import org.solidarites.chassis.money.Euros;

/** What the caisse takes back of a grant that was withdrawn comes back into the envelope, and may be granted again. */
@ApplicationScoped
class AidTakenBackHandler implements EventHandler {

    private final DossierRepository dossiers;
    private final Envelopes envelopes;
    private final EventData data;

    AidTakenBackHandler(DossierRepository dossiers, Envelopes envelopes, EventData data) {
        this.dossiers = dossiers;
        this.envelopes = envelopes;
        this.data = data;
    }

    @Override
    public String type() {
        return "org.solidarites.account.aid-taken-back.v1";
    }

    /** If an appeal has undone the withdrawal meanwhile, the caisse is told to credit it again: it stays paid. */
    @Override
    public void on(IncomingEvent event) {
        AidTakenBack back = data.read(event, AidTakenBack.class);
        Dossier dossier = dossiers.held(back.dossierId())
                .orElseThrow(() -> new IllegalStateException("a food aid was taken back that no dossier has granted"));
        if (!dossier.card().granted()) {
            envelopes.takeBack(dossier.id(), back.amount());
        }
    }

    record AidTakenBack(UUID dossierId, Euros amount) {}
}
