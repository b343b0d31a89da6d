package org.solidarites.chassis.page;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
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
                .encodeToString(String.join(SEPARATOR, key).getBytes(StandardCharsets.UTF_8));
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
            List<String> key = List.of(text.split(SEPARATOR, -1));
            if (key.size() == parts) {
                UUID.fromString(key.getLast());
                return new Cursor(key);
            }
        } catch (IllegalArgumentException notOurs) {
            // told below, the same as a key of the wrong length
        }
        throw CommonProblem.INVALID_CURSOR.refuse().at(FieldError.inParameter("cursor"));
    }

    /** The id of the last row seen: the last part of the key. */
    public UUID id() {
        return UUID.fromString(key.getLast());
    }
}
