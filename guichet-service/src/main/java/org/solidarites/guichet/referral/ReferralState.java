package org.solidarites.guichet.referral;

import java.util.Optional;

/** How far a referral has come. Plain Java: which step leads where, and nothing else. */
public enum ReferralState {
    /** Nobody has answered yet. */
    SENT,
    /** The receiver takes it. */
    ACCEPTED,
    /** The receiver does not take it. */
    REFUSED,
    /** The receiver works on it, or a dossier was opened for it; the desk may still refuse it. */
    IN_PROGRESS,
    /** What became of it is known. */
    RESOLVED,
    /** The deadline passed without the next step. */
    EXPIRED,
    /** The sender took it back. */
    WITHDRAWN;

    /**
     * Where a step leads from here; nothing if it is forbidden. What is told of a dossier comes by event and in its own
     * time: after the end it changes no state any more, but it is no fault either.
     */
    Optional<ReferralState> after(ReferralStep step) {
        return switch (step) {
            case SENT -> Optional.empty();
            case REMINDED -> to(this, !isFinal());
            case ACCEPTED -> to(ACCEPTED, this == SENT);
            case REFUSED -> to(REFUSED, !isFinal());
            case IN_PROGRESS -> to(IN_PROGRESS, this == ACCEPTED);
            case RESOLVED -> to(RESOLVED, this == ACCEPTED || this == IN_PROGRESS);
            case WITHDRAWN -> to(WITHDRAWN, !isFinal());
            case EXPIRED -> to(EXPIRED, !isFinal());
            case DOSSIER_OPENED -> Optional.of(isFinal() ? this : IN_PROGRESS);
            case DOSSIER_DECIDED -> Optional.of(isFinal() ? this : RESOLVED);
        };
    }

    private static Optional<ReferralState> to(ReferralState next, boolean allowed) {
        return allowed ? Optional.of(next) : Optional.empty();
    }

    /** The referral has ended: the person's data are erased. */
    boolean isFinal() {
        return switch (this) {
            case SENT, ACCEPTED, IN_PROGRESS -> false;
            case REFUSED, RESOLVED, EXPIRED, WITHDRAWN -> true;
        };
    }
}
