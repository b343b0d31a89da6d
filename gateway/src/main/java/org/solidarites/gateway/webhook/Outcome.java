package org.solidarites.gateway.webhook;

/** What became of an attempt. */
public enum Outcome {
    /** The receiver answered 2xx. */
    DELIVERED,
    /** It answered something else. */
    REFUSED,
    /** It answered a redirect, which is not followed. */
    REDIRECTED,
    /** It did not answer in time. */
    TIMED_OUT,
    /** No connection could be made, or it broke. */
    UNREACHABLE,
    /** Its certificate is not good for its name. */
    NOT_TRUSTED,
    /** Its name leads nowhere, or not to the public internet. */
    ADDRESS_REFUSED,
    /** It answered 2xx, but not with the challenge. */
    NOT_ECHOED
}
