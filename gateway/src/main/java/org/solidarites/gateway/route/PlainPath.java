package org.solidarites.gateway.route;

/**
 * Paths that mean the same to everybody who reads them. The gateway routes the path as it was sent and passes it on as
 * it was sent; what a service could read as another path than the gateway did (dot segments, encoded slashes, matrix
 * parameters, empty segments) leads nowhere.
 */
public final class PlainPath {

    private static final String PLAIN = "/-._~!$&'()*+,=:@";
    private static final String TELLING_WHEN_ENCODED = "/\\.%;?#";

    private PlainPath() {}

    /** Whether the path, as it was sent, can be read in one way only. */
    public static boolean is(String path) {
        if (!path.startsWith("/") || path.contains("//") || hasDotSegment(path)) {
            return false;
        }
        for (int at = 0; at < path.length(); at++) {
            char letter = path.charAt(at);
            if (letter == '%' ? !isHarmlessEscape(path, at) : !isPlain(letter)) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasDotSegment(String path) {
        return path.contains("/./") || path.contains("/../") || path.endsWith("/.") || path.endsWith("/..");
    }

    private static boolean isPlain(char letter) {
        return (letter >= 'a' && letter <= 'z')
                || (letter >= 'A' && letter <= 'Z')
                || (letter >= '0' && letter <= '9')
                || PLAIN.indexOf(letter) >= 0;
    }

    private static boolean isHarmlessEscape(String path, int at) {
        return at + 2 < path.length() && isHarmless(path.charAt(at + 1), path.charAt(at + 2));
    }

    private static boolean isHarmless(char high, char low) {
        int octet = Character.digit(high, 16) * 16 + Character.digit(low, 16);
        boolean readable = Character.digit(high, 16) >= 0 && Character.digit(low, 16) >= 0;
        return readable && octet > 0x1f && octet != 0x7f && TELLING_WHEN_ENCODED.indexOf(octet) < 0;
    }
}
