package org.solidarites.gateway.webhook;

/** How a webhook stands. */
public enum WebhookState {
    /** Its address was not verified yet; nothing is sent but the challenge. */
    PENDING,
    /** Events are sent. */
    ACTIVE,
    /** Nothing is sent any more, until its address is verified again; it goes on where it was. */
    DISABLED
}
