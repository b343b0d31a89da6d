package org.solidarites.gateway.webhook;

/** How deliveries are signed. */
public enum SignatureKind {
    /** HMAC-SHA-256 with a secret that both sides know: {@code v1}. */
    HMAC_SHA256,
    /** Ed25519, to be verified with a public key: {@code v1a}. */
    ED25519
}
