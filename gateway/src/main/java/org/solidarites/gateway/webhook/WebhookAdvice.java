package org.solidarites.gateway.webhook;

/** What is not right with an address. */
public enum WebhookAdvice {
    URL_READABLE,
    URL_HTTPS,
    URL_WITHOUT_CREDENTIALS,
    URL_WITHOUT_FRAGMENT,
    URL_NAMED,
    URL_PORT,
    URL_RESOLVED,
    URL_PUBLIC,
    SINCE_WRITTEN,
    SINCE_PAST
}
