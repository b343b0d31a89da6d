package org.solidarites.guichet.referral;

/** Who took a step: a side of the referral, never a person. */
public enum Side {
    SENDER,
    RECEIVER,
    /** A deadline, or a dossier's event. */
    SYSTEM
}
