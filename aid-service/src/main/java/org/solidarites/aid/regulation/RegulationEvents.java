package org.solidarites.aid.regulation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.solidarites.chassis.event.CityEvent;

/** What the city is told of the règlement. */
public sealed interface RegulationEvents extends CityEvent {

    UUID versionId();

    @Override
    default UUID subject() {
        return versionId();
    }

    /**
     * A version was published: it never changes from now on.
     *
     * @param regulation id of the document
     * @param validFrom first day it applies
     * @param aids codes of its aids
     */
    record Published(UUID versionId, String regulation, LocalDate validFrom, List<String> aids)
            implements RegulationEvents {
        @Override
        public String type() {
            return "org.solidarites.regulation.published.v1";
        }
    }
}
