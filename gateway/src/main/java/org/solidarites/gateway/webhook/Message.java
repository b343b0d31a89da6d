package org.solidarites.gateway.webhook;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.id.Ids;
import org.solidarites.gateway.event.LoggedEvent;

/**
 * What is sent: an event in the JSON format of CloudEvents.
 *
 * @param id also sent as {@code webhook-id}: the same however often it is sent
 * @param position in the log; null for what is not in it
 */
record Message(UUID id, String type, @Nullable Long position, String body) {

    static Message of(LoggedEvent event) {
        return new Message(event.id(), event.type(), event.position(), event.json());
    }

    /** An event that did not happen, to see whether it arrives. */
    static Message test(ObjectMapper json, UUID webhook, Instant now) {
        return own(json, "org.solidarites.webhook.test.v1", webhook, now, json.createObjectNode());
    }

    /** Asks the address to show that it wants what is sent there, by answering with the challenge. */
    static Message challenge(ObjectMapper json, UUID webhook, Instant now, String challenge) {
        ObjectNode data = json.createObjectNode().put("challenge", challenge);
        return own(json, "org.solidarites.webhook.verification.v1", webhook, now, data);
    }

    private static Message own(ObjectMapper json, String type, UUID webhook, Instant now, ObjectNode data) {
        UUID id = Ids.next();
        ObjectNode event = json.createObjectNode()
                .put("specversion", "1.0")
                .put("id", id.toString())
                .put("source", "/gateway")
                .put("type", type)
                .put("subject", webhook.toString())
                .put("time", now.toString())
                .put("datacontenttype", "application/json");
        event.set("data", data);
        return new Message(id, type, null, event.toString());
    }
}
