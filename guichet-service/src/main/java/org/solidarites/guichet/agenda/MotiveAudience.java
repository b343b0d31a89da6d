package org.solidarites.guichet.agenda;

/** Who may book a motive: each level includes those before it. */
public enum MotiveAudience {
    AGENTS,
    PARTNERS,
    /** Residents whom an agent has invited, with the secret of the invitation. */
    INVITED,
    EVERYONE;

    /** Whether somebody of this level may book. */
    public boolean admits(MotiveAudience booker) {
        return booker.compareTo(this) <= 0;
    }
}
