package org.solidarites.gateway.portal.change;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A change of the API.
 *
 * @param on the day of the change
 * @param kind what sort of change
 * @param fr what changes, in French
 * @param en the same in English
 * @param operations those that it concerns, as {@code GET /v1/guichets}
 * @param sunset of a deprecation: the day after which the operations may be gone
 */
public record Change(
        LocalDate on,
        Kind kind,
        String fr,
        String en,
        List<String> operations,
        @Nullable LocalDate sunset) {

    /** Sorts of changes. */
    public enum Kind {
        NEW,
        CHANGED,
        DEPRECATED,
        REMOVED
    }

    public Change {
        operations = List.copyOf(operations);
        if ((kind == Kind.DEPRECATED) != (sunset != null)) {
            throw new IllegalArgumentException("a deprecation, and nothing else, has a sunset: " + en);
        }
    }

    /** The kind as its style is named. */
    public String look() {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
