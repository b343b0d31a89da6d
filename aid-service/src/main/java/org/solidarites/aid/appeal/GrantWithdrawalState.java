package org.solidarites.aid.appeal;

/** How far the proceedings to withdraw a grant have come. */
public enum GrantWithdrawalState {
    /** The person is being heard (CRPA L122-1). */
    OPEN,
    /** The grant is withdrawn. */
    WITHDRAWN,
    /** The grant stands. */
    DROPPED
}
