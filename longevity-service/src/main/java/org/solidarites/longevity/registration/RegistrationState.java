package org.solidarites.longevity.registration;

/** How a registration stands. */
public enum RegistrationState {
    /** All places are taken: the person waits for one. */
    WAITING,
    /** A place became free and is held for this person alone until she answers. */
    OFFERED,
    /** The person has a place. */
    CONFIRMED,
    /** It has ended; {@link EndReason} says how. */
    CANCELLED;

    boolean leadsTo(RegistrationState next) {
        return switch (this) {
            case WAITING -> next == OFFERED || next == CANCELLED;
            case OFFERED -> next != OFFERED;
            case CONFIRMED -> next == CANCELLED;
            case CANCELLED -> false;
        };
    }
}
