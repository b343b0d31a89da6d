package org.solidarites.chassis.page;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.solidarites.chassis.problem.CommonProblem;
import org.solidarites.chassis.problem.FieldError;
import org.solidarites.chassis.problem.Refusal;

/**
 * The place after which a page begins: the sort key of the last row seen. Opaque to clients.
 *
 * @param key the parts of the sort key, the row's id last
 */
public record Cursor(List<String> key) {

    private static final String SEPARATOR = "\n";

    public Cursor {
        key = List.copyOf(key);
    }

    public static Cursor of(String... key) {
        return new Cursor(List.of(key));
    }

    public String encode() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(key.stream()
                        .map(part -> URLEncoder.encode(part, StandardCharsets.UTF_8))
                        .collect(Collectors.joining(SEPARATOR))
                        .getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Reads a cursor that this list made.
     *
     * @param parts how many parts the sort key of this list has
     * @throws Refusal {@code INVALID_CURSOR} if it is not one of them
     */
    public static Cursor decode(String encoded, int parts) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8);
            List<String> key = Arrays.stream(text.split(SEPARATOR, -1))
                    .map(part -> URLDecoder.decode(part, StandardCharsets.UTF_8))
                    .toList();
            if (key.size() == parts) {
                UUID.fromString(key.getLast());
                return new Cursor(key);
            }
        } catch (IllegalArgumentException notOurs) {
            // told below, the same as a key of the wrong length
        }
        throw invalid();
    }

    /**
     * A part of the key that is no text, as in {@code cursor.part(0, Instant::parse)}.
     *
     * @throws Refusal {@code INVALID_CURSOR} if the part can not be read so: it was not made by this list
     */
    public <T> T part(int index, Function<String, T> reader) {
        try {
            return reader.apply(key.get(index));
        } catch (IllegalArgumentException | DateTimeException notOurs) {
            throw invalid();
        }
    }

    private static Refusal invalid() {
        return CommonProblem.INVALID_CURSOR.refuse().at(FieldError.inParameter("cursor"));
    }

    /** The id of the last row seen: the last part of the key. */
    public UUID id() {
        return UUID.fromString(key.getLast());
    }
}
