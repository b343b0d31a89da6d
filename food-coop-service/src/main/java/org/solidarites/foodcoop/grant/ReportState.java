package org.solidarites.foodcoop.grant;

/** What the city has said of a report. */
public enum ReportState {
    SUBMITTED,
    ACCEPTED,
    /** Sent back with what is missing; another can be handed in. */
    RETURNED
}
