package org.solidarites.longevity.registration;

/** How a registration stands. */
public enum RegistrationState {
    /** The person has a place. */
    CONFIRMED,
    /** The place is free again; this is the end. */
    CANCELLED;

    boolean leadsTo(RegistrationState next) {
        return switch (this) {
            case CONFIRMED -> next == CANCELLED;
            case CANCELLED -> false;
        };
    }
}
