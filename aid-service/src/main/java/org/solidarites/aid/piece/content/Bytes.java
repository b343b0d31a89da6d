package org.solidarites.aid.piece.content;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Looks into bytes. */
final class Bytes {

    private Bytes() {}

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static boolean startsWith(byte[] bytes, byte[] wanted) {
        return isAt(bytes, 0, wanted);
    }

    static boolean isAt(byte[] bytes, int at, byte[] wanted) {
        return at >= 0
                && at + wanted.length <= bytes.length
                && Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length);
    }

    /** The first place at or after {@code from}, or -1. */
    static int indexOf(byte[] bytes, byte[] wanted, int from) {
        for (int at = Math.max(0, from); at <= bytes.length - wanted.length; at++) {
            if (isAt(bytes, at, wanted)) {
                return at;
            }
        }
        return -1;
    }

    /** The last place that begins before {@code before}, or -1. */
    static int lastIndexOf(byte[] bytes, byte[] wanted, int before) {
        for (int at = Math.min(before - 1, bytes.length - wanted.length); at >= 0; at--) {
            if (isAt(bytes, at, wanted)) {
                return at;
            }
        }
        return -1;
    }

    /** Big endian, 0 to 65535. */
    static int unsignedShort(byte[] bytes, int at) {
        return (bytes[at] & 0xFF) << 8 | (bytes[at + 1] & 0xFF);
    }

    /** Little endian, 0 to 65535. */
    static int unsignedShortLittle(byte[] bytes, int at) {
        return (bytes[at + 1] & 0xFF) << 8 | (bytes[at] & 0xFF);
    }

    /** Big endian, negative beyond 2 GiB. */
    static int signedInt(byte[] bytes, int at) {
        return unsignedShort(bytes, at) << 16 | unsignedShort(bytes, at + 2);
    }

    static boolean isBlank(byte one) {
        return one == 0 || one == ' ' || one == '\t' || one == '\r' || one == '\n' || one == '\f';
    }

    static boolean isBlankFrom(byte[] bytes, int from) {
        for (int at = from; at < bytes.length; at++) {
            if (!isBlank(bytes[at])) {
                return false;
            }
        }
        return true;
    }
}
