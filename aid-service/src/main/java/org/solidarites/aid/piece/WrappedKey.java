package org.solidarites.aid.piece;

import java.util.UUID;

/**
 * The key of a piece, sealed.
 *
 * @param keyId which key of the configuration sealed it
 * @param bytes nonce and encrypted key
 */
@SuppressWarnings("ArrayRecordComponent") // bytes as the database keeps them, compared by nobody
record WrappedKey(UUID piece, String keyId, byte[] bytes) {

    @Override
    public String toString() {
        return "WrappedKey[" + piece + ", " + keyId + "]";
    }
}
