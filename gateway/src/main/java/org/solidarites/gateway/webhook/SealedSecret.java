package org.solidarites.gateway.webhook;

/**
 * A signing secret as the database keeps it.
 *
 * @param keyId which key of the configuration sealed it
 * @param bytes nonce and encrypted secret
 */
@SuppressWarnings("ArrayRecordComponent") // bytes as the database keeps them, compared by nobody
public record SealedSecret(String keyId, byte[] bytes) {

    @Override
    public String toString() {
        return "SealedSecret[" + keyId + "]";
    }
}
