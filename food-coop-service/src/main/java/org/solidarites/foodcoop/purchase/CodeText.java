package org.solidarites.foodcoop.purchase;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;

/**
 * A one-time code that is easy to read out: 12 letters and digits without those that look alike, 60 random bits. It lives
 * for minutes and only its hash is kept.
 *
 * @param text the letters without spaces and hyphens
 */
record CodeText(String text) {

    static final int LENGTH = 12;
    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final SecureRandom RANDOM = new SecureRandom();

    static CodeText random() {
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            letters.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return new CodeText(letters.toString());
    }

    /** As somebody typed it: small letters, spaces and hyphens do not matter, nor O for 0 and I or L for 1. */
    static CodeText typed(String typed) {
        return new CodeText(typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s-]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1'));
    }

    /** In groups of four. */
    String shown() {
        return text.replaceAll("(.{4})(?!$)", "$1-");
    }

    /** SHA-256 in hexadecimal. */
    String hash() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    @Override
    public String toString() {
        return "CodeText[…]"; // so that no log can tell it
    }
}
