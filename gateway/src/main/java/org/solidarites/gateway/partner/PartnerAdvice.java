package org.solidarites.gateway.partner;

/** What would be right for an input about partners. */
public enum PartnerAdvice {
    KNOWN_PLAN,
    WEB_ORIGIN,
    WEB_ORIGIN_TWICE
}
