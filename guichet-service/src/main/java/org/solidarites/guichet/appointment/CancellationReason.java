package org.solidarites.guichet.appointment;

/** Why the service cancels an appointment. */
public enum CancellationReason {
    AGENT_ABSENT,
    GUICHET_CLOSED,
    NO_LONGER_NEEDED,
    WRONG_MOTIVE,
    /** Asked by the person, too late to do it alone. */
    ASKED_BY_PERSON
}
