package org.solidarites.guichet.referral;

/** What can happen to a referral. Each step that happened stands in its history. */
public enum ReferralStep {
    /** The sender sent it. */
    SENT,
    /** The receiver was reminded that its deadline is near. */
    REMINDED,
    /** The receiver takes it. */
    ACCEPTED,
    /** The receiver does not take it. */
    REFUSED,
    /** The receiver has begun to work on it. */
    IN_PROGRESS,
    /** The receiver tells what became of it. */
    RESOLVED,
    /** The sender takes it back. */
    WITHDRAWN,
    /** The deadline passed without the next step. */
    EXPIRED,
    /** aid-service opened a dossier for it. */
    DOSSIER_OPENED,
    /** The dossier was decided. */
    DOSSIER_DECIDED
}
