package org.solidarites.longevity.space;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the city announced about its senior spaces.
 *
 * @param announcedSpaces how many were announced; their places were not named
 * @param announcedIn the year
 * @param aim the aim in the end, in the words of the data file
 * @param source where this was read
 */
public record Programme(
        @Schema(examples = "5") int announcedSpaces,
        @Schema(examples = "2023") int announcedIn,

        @Schema(examples = "a senior space in every quartier")
        String aim,

        String source) {

    public Programme {
        if (announcedSpaces < 0) {
            throw new IllegalArgumentException("announcedSpaces must not be negative: " + announcedSpaces);
        }
    }
}
