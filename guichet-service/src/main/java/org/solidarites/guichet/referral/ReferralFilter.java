package org.solidarites.guichet.referral;

import org.jspecify.annotations.Nullable;

/**
 * Which of the caller's referrals are asked for.
 *
 * @param direction those the caller sent or those it received; null for both
 * @param state null for all
 */
record ReferralFilter(
        @Nullable Direction direction, @Nullable ReferralState state) {

    /** Seen from the caller. */
    public enum Direction {
        SENT,
        RECEIVED
    }
}
