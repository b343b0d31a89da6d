package org.solidarites.chassis.seal;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * AES-256-GCM as the suite uses it: a nonce by chance, then what was encrypted with its tag. A seal is bound to what it
 * belongs to: bytes that were moved to another row do not open.
 */
public final class Seal {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private Seal() {}

    /** Nonce and encrypted bytes. */
    public static byte[] close(SecretKey key, byte[] boundTo, byte[] plain) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        try {
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, key, boundTo, nonce);
            ByteBuffer both = ByteBuffer.allocate(NONCE_BYTES + cipher.getOutputSize(plain.length));
            both.put(nonce);
            cipher.doFinal(ByteBuffer.wrap(plain), both);
            return both.array();
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /**
     * The bytes as they were.
     *
     * @throws IllegalStateException if they were changed, sealed with another key, or belong to something else
     */
    public static byte[] open(SecretKey key, byte[] boundTo, byte[] sealed) {
        try {
            byte[] nonce = new byte[NONCE_BYTES];
            ByteBuffer.wrap(sealed).get(nonce);
            return cipher(Cipher.DECRYPT_MODE, key, boundTo, nonce)
                    .doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES);
        } catch (GeneralSecurityException changed) {
            throw new IllegalStateException("a seal does not open: changed, or another key", changed);
        }
    }

    private static Cipher cipher(int mode, SecretKey key, byte[] boundTo, byte[] nonce)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(boundTo);
        return cipher;
    }
}
