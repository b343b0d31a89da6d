package org.solidarites.gateway.webhook;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.Startup;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals signing secrets with AES-256-GCM under a key from the configuration, each bound to its webhook: what stands in
 * another row does not open. Its keys are read at the start, so that a gateway without a usable key does not open.
 */
@Startup
@Singleton
public class SecretVault {

    private static final String PREFIX = "solidarites.webhooks.";
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final String current;
    private final Map<String, SecretKey> keys = new HashMap<>();

    @Inject
    SecretVault(WebhookConfig config) {
        this(config, LaunchMode.current() == LaunchMode.NORMAL && ConfigUtils.isProfileActive("prod"));
    }

    SecretVault(WebhookConfig config, boolean inProduction) {
        if (inProduction && config.allowLocalAddresses()) {
            throw unusable("allow-local-addresses", "lets anybody call what only this machine may");
        }
        current = config.key().orElseThrow(() -> unusable("key", "names no key"));
        config.keys().forEach((id, encoded) -> keys.put(id, read(id, encoded, inProduction)));
        if (!keys.containsKey(current)) {
            throw unusable("key", "names a key that " + PREFIX + "keys does not have");
        }
    }

    private static SecretKey read(String id, String encoded, boolean inProduction) {
        byte[] key = decode(id, encoded);
        if (key.length != KEY_BYTES) {
            throw unusable("keys." + id, "must be " + KEY_BYTES + " bytes in base64");
        }
        if (inProduction && new String(key, StandardCharsets.ISO_8859_1).startsWith("demo")) {
            throw unusable("keys." + id, "is the demonstration's, which everybody knows");
        }
        return new SecretKeySpec(key, "AES");
    }

    private static byte[] decode(String id, String encoded) {
        try {
            return Base64.getDecoder().decode(encoded);
        } catch (IllegalArgumentException notBase64) {
            // Without the cause, whose message would quote the key.
            throw unusable("keys." + id, "must be " + KEY_BYTES + " bytes in base64");
        }
    }

    private static IllegalStateException unusable(String key, String why) {
        return new IllegalStateException("unsafe production configuration: " + PREFIX + key + " " + why);
    }

    /** Seals a secret for that webhook. */
    public SealedSecret seal(UUID webhook, byte[] secret) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, current, webhook, nonce);
            ByteBuffer both = ByteBuffer.allocate(NONCE_BYTES + cipher.getOutputSize(secret.length));
            both.put(nonce);
            cipher.doFinal(ByteBuffer.wrap(secret), both);
            return new SealedSecret(current, both.array());
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /**
     * The secret as it was given.
     *
     * @throws IllegalStateException if it was changed, or its key is not in the configuration any more
     */
    public byte[] open(UUID webhook, SealedSecret sealed) {
        try {
            byte[] both = sealed.bytes();
            byte[] nonce = new byte[NONCE_BYTES];
            ByteBuffer.wrap(both).get(nonce);
            return cipher(Cipher.DECRYPT_MODE, sealed.keyId(), webhook, nonce)
                    .doFinal(both, NONCE_BYTES, both.length - NONCE_BYTES);
        } catch (GeneralSecurityException changed) {
            throw new IllegalStateException("the secret of " + webhook + " does not open", changed);
        }
    }

    private Cipher cipher(int mode, String keyId, UUID webhook, byte[] nonce) throws GeneralSecurityException {
        SecretKey key = keys.get(keyId);
        if (key == null) {
            throw unusable("keys." + keyId, "is missing, and secrets are sealed with it");
        }
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(webhook.toString().getBytes(StandardCharsets.US_ASCII));
        return cipher;
    }
}
