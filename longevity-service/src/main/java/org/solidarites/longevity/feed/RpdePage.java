package org.solidarites.longevity.feed;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A page of a feed after OpenActive's Realtime Paged Data Exchange 1.0.
 *
 * @param next where to go on; on the last page the page itself, to be asked again later
 * @param license under which the data may be used
 */
@Schema(name = "RpdePage")
record RpdePage(
        @Schema(
                examples = "http://localhost:8080/v1/openactive/sessions"
                        + "?afterTimestamp=1803978000000000&afterId=0197a3c0-0000-7000-8000-000000000001")
        String next,

        List<Item> items,

        @Schema(examples = "https://creativecommons.org/licenses/by/4.0/")
        String license) {

    /**
     * A session, as it is now.
     *
     * @param state updated, or deleted when it does not take place
     * @param modified when it changed last, in microseconds since 1970
     * @param data left out when deleted
     */
    @Schema(name = "RpdeItem")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Item(
            @Schema(examples = "updated") String state,
            @Schema(examples = "Event") String kind,
            String id,
            @Schema(examples = "1803978000000000") long modified,
            @Nullable EventData data) {}
}
