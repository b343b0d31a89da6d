package org.solidarites.gateway.webhook;

/** Why a webhook was disabled. */
public enum DisabledReason {
    /** The receiver answered 410. */
    GONE,
    /** The receiver has failed for days. */
    FAILING,
    /** Its owner wanted it. */
    ASKED
}
