package org.solidarites.chassis.seal;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The keys from the configuration that seal values for the database. One is the present one, with which new values are
 * sealed; the others open what they sealed earlier, until a job has sealed that anew and they can be taken out. Read at the
 * start, so that a program without a usable key does not open its door.
 */
public final class SealingKeys {

    private static final int KEY_BYTES = 32;

    private final String prefix;
    private final String current;
    private final Map<String, SecretKey> keys = new HashMap<>();

    private SealingKeys(String prefix, String current) {
        this.prefix = prefix;
        this.current = current;
    }

    /**
     * Reads the keys.
     *
     * @param prefix what they stand under in the configuration, with a dot at its end
     * @param current id of the present key
     * @param encoded by their ids, 32 bytes each in base64
     * @param inProduction whether the demonstration's key, which everybody knows, is refused
     * @throws IllegalStateException if a key is missing or unfit; the message names the setting and never quotes a key
     */
    public static SealingKeys of(
            String prefix, Optional<String> current, Map<String, String> encoded, boolean inProduction) {
        SealingKeys read = new SealingKeys(prefix, current.orElseThrow(() -> unusable(prefix + "key", "names no key")));
        encoded.forEach((id, key) -> read.keys.put(id, read(prefix + "keys." + id, key, inProduction)));
        if (!read.keys.containsKey(read.current)) {
            throw unusable(prefix + "key", "names a key that " + prefix + "keys does not have");
        }
        return read;
    }

    private static SecretKey read(String setting, String encoded, boolean inProduction) {
        byte[] key = decode(setting, encoded);
        if (key.length != KEY_BYTES) {
            throw unusable(setting, "must be " + KEY_BYTES + " bytes in base64");
        }
        if (inProduction && new String(key, StandardCharsets.ISO_8859_1).startsWith("demo")) {
            throw unusable(setting, "is the demonstration's, which everybody knows");
        }
        return new SecretKeySpec(key, "AES");
    }

    private static byte[] decode(String setting, String encoded) {
        try {
            return Base64.getDecoder().decode(encoded);
        } catch (IllegalArgumentException notBase64) {
            // Without the cause, whose message would quote the key.
            throw unusable(setting, "must be " + KEY_BYTES + " bytes in base64");
        }
    }

    private static IllegalStateException unusable(String setting, String why) {
        return new IllegalStateException("unsafe configuration: " + setting + " " + why);
    }

    /** Id of the key that new values are sealed with. */
    public String current() {
        return current;
    }

    /** Seals a value with the present key. */
    public SealedValue seal(byte[] boundTo, byte[] plain) {
        return new SealedValue(current, Seal.close(key(current), boundTo, plain));
    }

    /**
     * The value as it was given.
     *
     * @throws IllegalStateException if it was changed, belongs to something else, or its key is not in the configuration
     *     any more
     */
    public byte[] open(byte[] boundTo, SealedValue sealed) {
        return Seal.open(key(sealed.keyId()), boundTo, sealed.bytes());
    }

    /** The same value, sealed with the present key. */
    public SealedValue renew(byte[] boundTo, SealedValue sealed) {
        return seal(boundTo, open(boundTo, sealed));
    }

    private SecretKey key(String id) {
        SecretKey key = keys.get(id);
        if (key == null) {
            throw unusable(prefix + "keys." + id, "is missing, and values are sealed with it");
        }
        return key;
    }
}
