package org.solidarites.guichet.referral;

import java.util.Set;

/** How far a referral has come. */
public enum ReferralState {
    SENT,
    ACCEPTED,
    REFUSED,
    IN_PROGRESS,
    RESOLVED;

    boolean leadsTo(ReferralState next) {
        return switch (this) {
            case SENT -> Set.of(ACCEPTED, REFUSED, IN_PROGRESS, RESOLVED).contains(next);
            case ACCEPTED -> Set.of(REFUSED, IN_PROGRESS, RESOLVED).contains(next);
            case IN_PROGRESS -> next == RESOLVED;
            case REFUSED, RESOLVED -> false;
        };
    }

    /** Nothing more happens: the person's data are erased. */
    boolean isFinal() {
        return this == REFUSED || this == RESOLVED;
    }
}
