package org.solidarites.guichet.appointment;

import org.solidarites.guichet.agenda.MotiveAudience;

/** Who booked an appointment. */
public enum BookedBy {
    RESIDENT(MotiveAudience.EVERYONE),
    /** A partner association on behalf of the person, with the person's consent. */
    PARTNER(MotiveAudience.PARTNERS),
    AGENT(MotiveAudience.AGENTS),
    /** A person without an account, with the secret that an agent gave. */
    INVITED(MotiveAudience.INVITED);

    private final MotiveAudience level;

    BookedBy(MotiveAudience level) {
        this.level = level;
    }

    MotiveAudience level() {
        return level;
    }
}
