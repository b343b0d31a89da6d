package org.solidarites.gateway.webhook;

/** Why something was sent. */
public enum DeliveryKind {
    /** It happened. */
    EVENT,
    /** Its owner wanted this one again. */
    REPLAY,
    /** Its owner wanted to see whether it works. */
    TEST,
    /** To verify the address. */
    VERIFICATION
}
