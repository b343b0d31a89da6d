package org.solidarites.chassis.idempotency;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import org.solidarites.chassis.seal.Seal;

/**
 * An {@code Idempotency-Key} put to use as a secret of the client that sent it. What is kept of a request and of its
 * answer can be read only with that key, and the key itself is not kept: so an answer may name a person, and still
 * who reads the table or a backup of it does not learn who that is. That holds as long as the key can not be guessed,
 * as a random UUID can not.
 */
final class ClientKey {

    /** The key belongs to one caller and one request, so there is nothing else to bind an answer to. */
    private static final byte[] NOTHING = {};

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
        return Seal.close(secret("answer", "AES"), NOTHING, answer.getBytes(StandardCharsets.UTF_8));
    }

    String open(byte[] sealed) {
        return new String(Seal.open(secret("answer", "AES"), NOTHING, sealed), StandardCharsets.UTF_8);
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
