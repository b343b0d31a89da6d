package org.solidarites.longevity.activity;

import java.util.UUID;
import org.solidarites.chassis.event.CityEvent;

/** What the city is told of activities. Those who are registered are told one by one, by their registrations. */
public sealed interface ActivityEvents extends CityEvent {

    UUID activityId();

    @Override
    default UUID subject() {
        return activityId();
    }

    /** An activity was planned. */
    record Planned(UUID activityId, UUID seniorSpaceId, ActivityKind kind, ActivityForm form)
            implements ActivityEvents {

        @Override
        public String type() {
            return "org.solidarites.activity.planned.v1";
        }
    }

    /** It does not take place. */
    record Cancelled(UUID activityId) implements ActivityEvents {

        @Override
        public String type() {
            return "org.solidarites.activity.cancelled.v1";
        }
    }

    /** One session of it is at another time, or does not take place. */
    record SessionChanged(UUID activityId, UUID sessionId, SessionChange change) implements ActivityEvents {

        @Override
        public String type() {
            return "org.solidarites.activity.session-changed.v1";
        }
    }
}
