package org.solidarites.guichet.referral;

/** What became of the person's request. */
public enum ReferralOutcome {
    GRANTED,
    NOT_GRANTED
}
