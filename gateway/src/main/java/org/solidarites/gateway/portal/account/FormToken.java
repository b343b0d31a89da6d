package org.solidarites.gateway.portal.account;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * What shows that a form was made here for this very session, so that no other site can send one in somebody's name: a
 * random salt and its HMAC with the session. Every instance knows the key, nothing is kept; and as it is another one in
 * each page, what compression gives away of a page does not help to guess it.
 */
@Singleton
class FormToken {

    private static final String HMAC = "HmacSHA256";
    private static final int SALT_BYTES = 16;

    private final SecureRandom random = new SecureRandom();
    private final SecretKeySpec key;

    FormToken(@ConfigProperty(name = "quarkus.oidc.portal.credentials.secret") String secret) {
        byte[] master = secret.getBytes(StandardCharsets.UTF_8);
        // A key of its own: what is signed here must mean nothing anywhere else.
        key = new SecretKeySpec(
                hmac(new SecretKeySpec(master, HMAC), "forms of the site".getBytes(StandardCharsets.UTF_8)), HMAC);
    }

    /** One for a form of that session. */
    String of(String session) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(signed(salt, session));
    }

    /** Whether a form that came was made for that session. */
    boolean isOf(@Nullable String token, String session) {
        if (token == null) {
            return false;
        }
        try {
            byte[] given = Base64.getUrlDecoder().decode(token);
            return MessageDigest.isEqual(given, signed(Arrays.copyOf(given, SALT_BYTES), session));
        } catch (IllegalArgumentException notBase64) {
            return false;
        }
    }

    private byte[] signed(byte[] salt, String session) {
        byte[] name = session.getBytes(StandardCharsets.UTF_8);
        byte[] both = Arrays.copyOf(salt, SALT_BYTES + name.length);
        System.arraycopy(name, 0, both, SALT_BYTES, name.length);
        byte[] mark = hmac(key, both);
        byte[] token = Arrays.copyOf(salt, SALT_BYTES + mark.length);
        System.arraycopy(mark, 0, token, SALT_BYTES, mark.length);
        return token;
    }

    private static byte[] hmac(SecretKeySpec key, byte[] text) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key);
            return mac.doFinal(text);
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
