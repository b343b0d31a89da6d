package org.solidarites.aid.payment;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The number of a bank account (ISO 13616). Plain Java.
 *
 * @param value without spaces: {@code FR7630006000011234567890189}
 */
record Iban(String value) {

    private static final Pattern SHAPE = Pattern.compile("[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}");
    private static final int FRENCH_LENGTH = 27;
    private static final int HEAD = 4;
    private static final int MODULUS = 97;

    /** The IBAN that was written, with or without spaces; nothing if it can be none. */
    static Optional<Iban> of(String written) {
        String compact = written.replaceAll("[ \\u00a0\\u202f]", "").toUpperCase(Locale.ROOT);
        boolean shaped =
                SHAPE.matcher(compact).matches() && (!compact.startsWith("FR") || compact.length() == FRENCH_LENGTH);
        return shaped && remainder(compact) == 1 ? Optional.of(new Iban(compact)) : Optional.empty();
    }

    /** Modulo 97 of the number that the IBAN makes once its head stands last and letters are 10 to 35. */
    private static int remainder(String iban) {
        String turned = iban.substring(HEAD) + iban.substring(0, HEAD);
        int remainder = 0;
        for (int i = 0; i < turned.length(); i++) {
            int digits = Character.digit(turned.charAt(i), Character.MAX_RADIX);
            remainder = (remainder * (digits > 9 ? 100 : 10) + digits) % MODULUS;
        }
        return remainder;
    }

    @Override
    public String toString() {
        return "Iban[…]"; // so that no log can tell anybody's account
    }
}
