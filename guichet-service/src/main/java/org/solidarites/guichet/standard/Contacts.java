package org.solidarites.guichet.standard;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Contacts in the form that the standards want; what can not be brought to it is left out. */
public final class Contacts {

    private static final int LONGEST_ADDRESS = 2083;
    private static final Pattern EMAIL = Pattern.compile(
            "[A-Za-z0-9_%+-]+(\\.[A-Za-z0-9_%+-]+)*@([A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?\\.)+[A-Za-z]{2,24}");
    private static final Pattern FRENCH_NUMBER = Pattern.compile("0[1-9][0-9]{8}");

    private Contacts() {}

    /** A phone number after E.164 where it is a French one, otherwise as it was given. */
    public static @Nullable String phone(@Nullable String given) {
        if (given == null) {
            return null;
        }
        String digits = given.replaceAll("[ .]", "");
        return FRENCH_NUMBER.matcher(digits).matches() ? "+33" + digits.substring(1) : digits;
    }

    public static @Nullable String email(@Nullable String given) {
        return given != null && given.length() <= 200 && EMAIL.matcher(given).matches() ? given : null;
    }

    /** An http address that is one after RFC 3986, without characters that would have to be escaped. */
    public static @Nullable String address(@Nullable String given) {
        if (given == null || given.length() > LONGEST_ADDRESS) {
            return null;
        }
        try {
            URI address = new URI(given);
            boolean whole = address.getHost() != null && address.toASCIIString().equals(given);
            return whole ? given : null;
        } catch (URISyntaxException notOne) {
            return null;
        }
    }
}
