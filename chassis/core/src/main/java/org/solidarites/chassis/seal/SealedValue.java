package org.solidarites.chassis.seal;

/**
 * A sealed value as the database keeps it.
 *
 * @param keyId which key of the configuration sealed it
 * @param bytes nonce and encrypted value
 */
@SuppressWarnings("ArrayRecordComponent") // bytes as the database keeps them, compared by nobody
public record SealedValue(String keyId, byte[] bytes) {

    @Override
    public String toString() {
        return "SealedValue[" + keyId + "]";
    }
}
