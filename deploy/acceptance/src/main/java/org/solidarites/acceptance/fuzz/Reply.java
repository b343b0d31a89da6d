package org.solidarites.acceptance.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What came back.
 *
 * @param status 0 if the connection was closed without an answer, and {@link #HANGS} if nothing came in time
 * @param headers by their names in small letters
 * @param body as it came
 * @param millis how long it took
 */
record Reply(int status, Map<String, String> headers, byte[] body, long millis) {

    static final int CLOSED = 0;
    static final int HANGS = -1;

    static final Reply NONE = new Reply(CLOSED, Map.of(), new byte[0], 0);

    @Nullable
    String header(String name) {
        return headers.get(name.toLowerCase(Locale.ROOT));
    }

    /** The media type without its parameters. */
    String mediaType() {
        String type = header("Content-Type");
        return type == null ? "" : type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    boolean isRefusal() {
        return status >= 400;
    }
}
