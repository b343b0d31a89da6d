package org.solidarites.guichet.directory;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A place as a search shows it.
 *
 * @param opening whether it is open, now or at the instant that was asked for
 * @param distance metres from {@code near}, left out where that was not given or the place is not on the map
 */
@Schema(name = "FoundGuichet")
record FoundView(
        @JsonUnwrapped GuichetView guichet,
        OpeningView opening,

        @Schema(description = "Metres from `near`, where that was given and the place is on the map.", examples = "870")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        Long distance) {

    static FoundView of(Found found, OpeningView opening, Criteria criteria) {
        return new FoundView(
                found.place().view(),
                opening,
                criteria.near() == null || Double.isInfinite(found.rank().metres())
                        ? null
                        : Math.round(found.rank().metres()));
    }
}
