package org.solidarites.gateway.webhook;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookSigningException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * A key that signs deliveries, as Standard Webhooks 1.0 has it.
 *
 * @param kind how it signs
 * @param secret for HMAC the key itself, for Ed25519 the private key (PKCS #8)
 * @param publicKey for Ed25519 the public key as receivers take it ({@code whpk_…}); null for HMAC
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record SigningKey(
        SignatureKind kind, byte[] secret, @Nullable String publicKey) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int HMAC_BYTES = 32;
    private static final int PUBLIC_BYTES = 32;

    static SigningKey create(SignatureKind kind) {
        return switch (kind) {
            case HMAC_SHA256 -> {
                byte[] key = new byte[HMAC_BYTES];
                RANDOM.nextBytes(key);
                yield new SigningKey(kind, key, null);
            }
            case ED25519 -> {
                KeyPair pair = newPair();
                yield new SigningKey(kind, pair.getPrivate().getEncoded(), publicKey(pair));
            }
        };
    }

    /** What the receiver must know and nobody else: {@code whsec_…}; null for Ed25519, which needs no secret. */
    @Nullable
    String shownOnce() {
        return kind == SignatureKind.HMAC_SHA256
                ? "whsec_" + Base64.getEncoder().encodeToString(secret)
                : null;
    }

    /** One signature for the header {@code webhook-signature}: {@code v1,…} or {@code v1a,…}. */
    String sign(String id, long timestamp, String body) {
        try {
            return switch (kind) {
                case HMAC_SHA256 -> new Webhook(secret).sign(id, timestamp, body);
                case ED25519 -> "v1a," + Base64.getEncoder().encodeToString(ed25519(id + "." + timestamp + "." + body));
            };
        } catch (GeneralSecurityException | WebhookSigningException everyJavaCan) {
            throw new IllegalStateException(everyJavaCan);
        }
    }

    private byte[] ed25519(String text) throws GeneralSecurityException {
        Signature signature = Signature.getInstance("Ed25519");
        signature.initSign(KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(secret)));
        signature.update(text.getBytes(StandardCharsets.UTF_8));
        return signature.sign();
    }

    /** The key itself stands at the end of its X.509 form. */
    private static String publicKey(KeyPair pair) {
        byte[] encoded = pair.getPublic().getEncoded();
        byte[] raw = Arrays.copyOfRange(encoded, encoded.length - PUBLIC_BYTES, encoded.length);
        return "whpk_" + Base64.getEncoder().encodeToString(raw);
    }

    private static KeyPair newPair() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    @Override
    public String toString() {
        return "SigningKey[" + kind + "]";
    }
}
