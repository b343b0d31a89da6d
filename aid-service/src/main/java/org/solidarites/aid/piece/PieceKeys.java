package org.solidarites.aid.piece;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.Startup;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The keys from the configuration that seal the pieces' own keys. Read at the start, so that a service without a usable
 * key does not open its door.
 */
@Startup
@Singleton
class PieceKeys {

    private static final String PREFIX = "solidarites.aid.pieces.";
    private static final int KEY_BYTES = 32;

    private final String current;
    private final Map<String, SecretKey> keys = new HashMap<>();

    @Inject
    PieceKeys(PieceConfig config) {
        this(config, LaunchMode.current() == LaunchMode.NORMAL && ConfigUtils.isProfileActive("prod"));
    }

    PieceKeys(PieceConfig config, boolean inProduction) {
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
        return new IllegalStateException("unsafe configuration of the pieces: " + PREFIX + key + " " + why);
    }

    /** Id of the key for new pieces. */
    String current() {
        return current;
    }

    /**
     * The key with that id.
     *
     * @throws IllegalStateException if it was taken out of the configuration while pieces need it
     */
    SecretKey key(String id) {
        SecretKey key = keys.get(id);
        if (key == null) {
            throw unusable("keys." + id, "is missing, and pieces are sealed with it");
        }
        return key;
    }
}
