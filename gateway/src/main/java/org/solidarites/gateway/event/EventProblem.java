package org.solidarites.gateway.event;

import org.solidarites.chassis.problem.ProblemType;

/** The refusals of those who read events. */
public enum EventProblem implements ProblemType {
    EVENTS_FORGOTTEN(410, "Events forgotten"),
    EVENT_POSITION_AHEAD(422, "Position ahead of the log"),
    TOO_MANY_STREAMS(429, "Too many streams");

    private final int status;
    private final String title;

    EventProblem(int status, String title) {
        this.status = status;
        this.title = title;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}
