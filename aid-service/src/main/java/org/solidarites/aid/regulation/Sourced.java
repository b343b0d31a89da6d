package org.solidarites.aid.regulation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A value of the règlement and where it comes from.
 *
 * @param confirmed false while it is an assumption that the CCAS has yet to confirm
 */
public record Sourced<T>(
        T value,

        @Schema(description = "Where it was read, or that it is assumed.")
        String source,

        @Schema(description = "False while the value is an assumption to be confirmed by the CCAS.")
        boolean confirmed) {

    public Sourced {
        if (value == null || source == null || source.isBlank()) {
            throw new IllegalArgumentException("a value of the règlement has a value and a source");
        }
    }
}
