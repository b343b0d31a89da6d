package org.solidarites.aid.appeal;

import java.time.LocalDate;
import java.util.UUID;
import org.solidarites.chassis.event.CityEvent;

/** What the city is told of appeals: references and dates; why and who stays here. */
public sealed interface AppealEvents extends CityEvent {

    UUID appealId();

    @Override
    default UUID subject() {
        return appealId();
    }

    /** A decision was appealed against; silence rejects the appeal on that day. */
    record Lodged(UUID appealId, UUID dossierId, LocalDate implicitRejectionOn) implements AppealEvents {
        @Override
        public String type() {
            return "org.solidarites.appeal.lodged.v1";
        }
    }

    /** An appeal has its answer, which may be silence. */
    record Answered(UUID appealId, UUID dossierId, AppealState outcome) implements AppealEvents {
        @Override
        public String type() {
            return "org.solidarites.appeal.answered.v1";
        }
    }
}
