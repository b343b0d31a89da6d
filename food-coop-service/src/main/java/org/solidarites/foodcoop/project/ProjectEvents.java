package org.solidarites.foodcoop.project;

import java.util.UUID;
import org.solidarites.chassis.event.CityEvent;

/** What the city is told of projects. */
public sealed interface ProjectEvents extends CityEvent {

    /** A project was awarded a grant, which is public at {@code GET /v1/grants/{id}}. */
    record Awarded(UUID projectId, UUID callId, UUID grantId) implements ProjectEvents {
        @Override
        public String type() {
            return "org.solidarites.project.awarded.v1";
        }

        @Override
        public UUID subject() {
            return projectId;
        }
    }
}
