package org.solidarites.longevity.referral;

/** How a referral to a senior space stands here. */
public enum ReceivedState {
    /** Nobody was registered for it yet. */
    OPEN,
    /** The person is registered for an activity, or waits for a place. */
    REGISTERED,
    /** It was refused, withdrawn or expired, or resolved in another way. */
    ENDED
}
