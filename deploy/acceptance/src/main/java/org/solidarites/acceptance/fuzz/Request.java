package org.solidarites.acceptance.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request as it goes over the wire, of which nothing is checked.
 *
 * @param method anything
 * @param target path and query, encoded
 * @param headers as they stand, without the length of the body
 * @param body nothing for none
 * @param raw the whole request as it is sent, if it is none that HTTP knows
 */
record Request(String method, String target, List<String> headers, byte @Nullable [] body, byte @Nullable [] raw) {

    private static final int LONGEST_SHOWN = 2_000;

    Request(String method, String target, List<String> headers, byte @Nullable [] body) {
        this(method, target, headers, body, null);
    }

    Request withMethod(String other) {
        return new Request(other, target, headers, body);
    }

    Request withTarget(String other) {
        return new Request(method, other, headers, body);
    }

    Request withBody(byte @Nullable [] other) {
        return new Request(method, target, headers, other);
    }

    /** Another value of a header, or one that was not there. */
    Request with(String name, String value) {
        return without(name).and(name + ": " + value);
    }

    Request without(String name) {
        return new Request(
                method,
                target,
                headers.stream()
                        .filter(header -> !header.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                        .toList(),
                body);
    }

    /** One more line among the headers. */
    Request and(String header) {
        List<String> more = new ArrayList<>(headers);
        more.add(header);
        return new Request(method, target, more, body);
    }

    Request asRaw(byte[] bytes) {
        return new Request(method, target, headers, body, bytes);
    }

    boolean isHead() {
        return method.equals("HEAD");
    }

    /** What is sent. */
    byte[] bytes() {
        if (raw != null) {
            return raw;
        }
        StringBuilder head =
                new StringBuilder(method).append(' ').append(target).append(" HTTP/1.1\r\n");
        headers.forEach(header -> head.append(header).append("\r\n"));
        if (body != null) {
            head.append("Content-Length: ").append(body.length).append("\r\n");
        }
        byte[] start = head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8);
        if (body == null) {
            return start;
        }
        byte[] all = new byte[start.length + body.length];
        System.arraycopy(start, 0, all, 0, start.length);
        System.arraycopy(body, 0, all, start.length, body.length);
        return all;
    }

    /** A line that sends it again (for curl a header that ends in a semicolon is an empty one); the token is named and not shown, and what is long is told by its length. */
    String curl(String gateway, Caller caller) {
        if (raw != null) {
            return "printf '%b' '" + escaped(raw) + "' | nc "
                    + gateway.replaceFirst("^https?://", "").replace(':', ' ');
        }
        StringBuilder line = new StringBuilder("curl -i --path-as-is -X ").append(quoted(method));
        for (String header : headers) {
            boolean isSecret = header.startsWith("Authorization: Bearer ey");
            line.append(" -H ")
                    .append(
                            isSecret
                                    ? "\"Authorization: Bearer $" + caller + "\""
                                    : quoted(shortened(header.endsWith(":") ? header.replace(":", ";") : header)));
        }
        if (body != null) {
            line.append(" --data-binary ");
            line.append(isPlain(body) ? quoted(shortened(text(body))) : "@<(printf '%b' '" + escaped(body) + "')");
        }
        return line.append(' ').append(quoted(gateway + shortened(target))).toString();
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_SHOWN
                ? text
                : text.substring(0, LONGEST_SHOWN / 10) + "…(" + text.length() + " characters)";
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static boolean isPlain(byte[] bytes) {
        return !text(bytes).contains("\uFFFD") && text(bytes).chars().noneMatch(c -> c < ' ' && c != '\n');
    }

    private static String escaped(byte[] bytes) {
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i < Math.min(bytes.length, LONGEST_SHOWN); i++) {
            byte b = bytes[i];
            boolean isPlain = b >= ' ' && b < 127 && b != '\'' && b != '\\';
            escaped.append(isPlain ? (char) b : "\\x" + HexFormat.of().toHexDigits(b));
        }
        return bytes.length > LONGEST_SHOWN ? escaped + "…(" + bytes.length + " bytes)" : escaped.toString();
    }
}
