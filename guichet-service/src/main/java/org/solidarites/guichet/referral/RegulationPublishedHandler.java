package org.solidarites.guichet.referral;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.solidarites.chassis.event.IncomingEvent;
import org.solidarites.chassis.inbox.EventData;
import org.solidarites.chassis.inbox.EventHandler;

/** When aid-service publishes a version of the règlement, people can be referred for its aids once it begins. */
@ApplicationScoped
class RegulationPublishedHandler implements EventHandler {

    private final KnownAids aids;
    private final EventData data;

    RegulationPublishedHandler(KnownAids aids, EventData data) {
        this.aids = aids;
        this.data = data;
    }

    @Override
    public String type() {
        return "org.solidarites.regulation.published.v1";
    }

    @Override
    public void on(IncomingEvent event) {
        RegulationPublished published = data.read(event, RegulationPublished.class);
        aids.learn(published.versionId(), published.validFrom(), published.aids());
    }

    record RegulationPublished(UUID versionId, LocalDate validFrom, List<String> aids) {}
}
