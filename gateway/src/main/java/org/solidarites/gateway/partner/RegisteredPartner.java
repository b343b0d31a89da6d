package org.solidarites.gateway.partner;

/**
 * A partner that was just registered.
 *
 * @param key its first key, with its secret
 */
public record RegisteredPartner(PartnerView partner, NewKey key) {}
