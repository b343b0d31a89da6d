package org.solidarites.gateway.asyncapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.solidarites.gateway.event.EventType;

/** Whole events such as a partner gets, around the examples of their data. */
public final class EventExamples {

    private EventExamples() {}

    /** An event of a type in the JSON format of CloudEvents. */
    public static ObjectNode of(EventType type) {
        String subject = type.example()
                .valueStream()
                .map(JsonNode::asText)
                .filter(value -> value.startsWith("0198c5d2-"))
                .findFirst()
                .orElse("0198c5d2-7a00-7000-8000-000000000099");
        ObjectNode event = JsonNodeFactory.instance
                .objectNode()
                .put("specversion", "1.0")
                .put("id", "0198c5d2-7a00-7000-8000-000000000100")
                .put("source", "/" + type.service() + "-service")
                .put("type", type.type())
                .put("subject", subject)
                .put("time", "2026-11-29T09:15:00Z")
                .put("position", 48_213)
                .put("datacontenttype", "application/json");
        event.set("data", type.example());
        return event;
    }
}
