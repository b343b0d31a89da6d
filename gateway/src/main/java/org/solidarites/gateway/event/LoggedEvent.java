package org.solidarites.gateway.event;

import java.util.List;
import java.util.UUID;

/**
 * An event as the log keeps it.
 *
 * @param position its place in the log: higher is later, and there may be gaps
 * @param id CloudEvents id
 * @param type CloudEvents type
 * @param seenBy who may see it
 * @param organizations that may see it
 * @param json the whole event in the JSON format of CloudEvents 1.0, as it is sent
 */
public record LoggedEvent(long position, UUID id, String type, SeenBy seenBy, List<String> organizations, String json) {

    public LoggedEvent {
        organizations = List.copyOf(organizations);
    }
}
