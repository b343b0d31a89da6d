package org.solidarites.chassis.idempotency;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;

/**
 * An {@code Idempotency-Key} put to use as a secret of the client that sent it. What is kept of a request and of its
 * answer can be read only with that key, and the key itself is not kept: so an answer may name a person, and still
 * who reads the table or a backup of it does not learn who that is. That holds as long as the key can not be guessed,
 * as a random UUID can not.
 */
final class ClientKey {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final String caller;
    private final String key;

    ClientKey(String caller, String key) {
        this.caller = caller;
        this.key = key;
    }

    String caller() {
        return caller;
    }

    /** What the record is found by: tells nothing of the key. */
    String hash() {
        return HexFormat.of().formatHex(secret("name", "Generic").getEncoded());
    }

    /** Tells two requests apart without telling what was sent. */
    String fingerprint(String sent) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(secret("fingerprint", "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(sent.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    byte[] seal(String answer) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, answer.getBytes(StandardCharsets.UTF_8));
        byte[] both = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
        System.arraycopy(sealed, 0, both, NONCE_BYTES, sealed.length);
        return both;
    }

    String open(byte[] sealed) {
        byte[] nonce = Arrays.copyOf(sealed, NONCE_BYTES);
        byte[] answer = cipher(Cipher.DECRYPT_MODE, nonce, Arrays.copyOfRange(sealed, NONCE_BYTES, sealed.length));
        return new String(answer, StandardCharsets.UTF_8);
    }

    private byte[] cipher(int mode, byte[] nonce, byte[] text) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, secret("answer", "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException unreadable) {
            throw new IllegalStateException("a kept answer can not be read", unreadable);
        }
    }

    private SecretKey secret(String use, String algorithm) {
        try {
            return KDF.getInstance("HKDF-SHA256")
                    .deriveKey(
                            algorithm,
                            HKDFParameterSpec.ofExtract()
                                    .addSalt(caller.getBytes(StandardCharsets.UTF_8))
                                    .addIKM(key.getBytes(StandardCharsets.UTF_8))
                                    .thenExpand(use.getBytes(StandardCharsets.UTF_8), 32));
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
