package org.solidarites.aid.piece;

import jakarta.persistence.Embeddable;

/**
 * A sealed piece: encrypted with a key of its own, which is encrypted with one from the configuration.
 *
 * @param keyId which key of the configuration
 * @param wrappedKey nonce and encrypted key of the piece
 * @param content nonce and encrypted content
 */
@Embeddable
@SuppressWarnings("ArrayRecordComponent") // bytes as the database keeps them, compared by nobody
record Sealed(String keyId, byte[] wrappedKey, byte[] content) {

    @Override
    public String toString() {
        return "Sealed[" + keyId + "]";
    }
}
