package org.solidarites.gateway.event;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A page of events.
 *
 * @param items events in the JSON format of CloudEvents, in the order of the log
 * @param next where to go on, now or later; always there
 */
record EventPage(
        @JsonRawValue @Schema(implementation = CloudEventView[].class)
        String items,

        @Schema(examples = "48213", description = "The `after` with which to go on, now or later.")
        long next) {

    static EventPage of(LogPage page) {
        List<String> events = page.events().stream().map(LoggedEvent::json).toList();
        return new EventPage("[" + String.join(",", events) + "]", page.readThrough());
    }
}
