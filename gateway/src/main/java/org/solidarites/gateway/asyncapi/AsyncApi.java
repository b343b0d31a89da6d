package org.solidarites.gateway.asyncapi;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import org.solidarites.gateway.event.EventType;

/** Describes the events in AsyncAPI 3: one channel to read or follow, one for webhooks, the same messages in both. */
final class AsyncApi {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String DESCRIPTION = """
            What the services of the city tell, as CloudEvents 1.0 in JSON: references, codes, dates and amounts, never \
            names. Read it page by page or follow it as server-sent events at /v1/events, or let it be sent to you by a \
            webhook (/v1/webhooks, Standard Webhooks 1.0). Events come in the order of the log and at least once.

            Ce que disent les services de la ville, en CloudEvents 1.0 : des références, des codes, des dates et des \
            montants, jamais de noms. À lire page par page ou à suivre en flux sur /v1/events, ou à recevoir par \
            webhook (/v1/webhooks).""";

    private final Collection<EventType> types;
    private final ObjectNode document = JSON.objectNode();

    private AsyncApi(Collection<EventType> types) {
        this.types = types;
    }

    /**
     * The whole document.
     *
     * @param issuer address of the Keycloak realm, as the reader's browser sees it
     */
    static ObjectNode document(Collection<EventType> types, String version, String issuer) {
        AsyncApi made = new AsyncApi(types);
        made.head(version);
        made.channels();
        made.operations();
        made.components(issuer);
        return made.document;
    }

    private void head(String version) {
        document.put("asyncapi", "3.0.0");
        document.putObject("info")
                .put("title", "Solidarités")
                .put("version", version)
                .put("description", DESCRIPTION);
        document.put("defaultContentType", "application/cloudevents+json");
    }

    private void channels() {
        ObjectNode channels = document.putObject("channels");
        channel(
                channels.putObject("events"),
                "/v1/events",
                "The log, by pages (`application/json`) or as server-sent events (`text/event-stream`).");
        channel(
                channels.putObject("webhook"),
                null,
                "The address of a webhook: each event is a POST with the headers of Standard Webhooks"
                        + " (`webhook-id`, `webhook-timestamp`, `webhook-signature`).");
    }

    private void channel(ObjectNode channel, @org.jspecify.annotations.Nullable String address, String description) {
        channel.put("address", address).put("description", description);
        ObjectNode messages = channel.putObject("messages");
        types.forEach(type -> messages.putObject(type.type()).put("$ref", "#/components/messages/" + type.type()));
    }

    private void operations() {
        ObjectNode operations = document.putObject("operations");
        for (String channel : new String[] {"events", "webhook"}) {
            ObjectNode operation = operations.putObject(channel.equals("events") ? "tellEvents" : "sendToWebhook");
            operation.put("action", "send");
            operation.putObject("channel").put("$ref", "#/channels/" + channel);
            operation.put(
                    "summary",
                    channel.equals("events") ? "The city tells what happened" : "The city calls your webhook");
            if (channel.equals("events")) {
                operation.putArray("security").addObject().put("$ref", "#/components/securitySchemes/keycloak");
            }
        }
    }

    private void components(String issuer) {
        ObjectNode components = document.putObject("components");
        ObjectNode messages = components.putObject("messages");
        ObjectNode schemas = components.putObject("schemas");
        schemas.set("CloudEvent", envelope());
        for (EventType type : types) {
            messages.set(type.type(), message(type));
            ObjectNode schema = type.schema().deepCopy();
            schema.remove("$schema");
            schemas.set(type.type(), schema);
        }
        ObjectNode scheme = components
                .putObject("securitySchemes")
                .putObject("keycloak")
                .put("type", "openIdConnect")
                .put("openIdConnectUrl", issuer + "/.well-known/openid-configuration");
        scheme.put("description", "Tokens of the realm solidarites.");
    }

    private static ObjectNode message(EventType type) {
        ObjectNode message = JSON.objectNode();
        message.put("name", type.type()).put("title", type.type());
        message.put("summary", type.description().get("en"));
        message.put("description", type.description().get("fr"));
        message.put("contentType", "application/cloudevents+json");
        ArrayNode parts = message.putObject("payload").putArray("allOf");
        parts.addObject().put("$ref", "#/components/schemas/CloudEvent");
        ObjectNode properties = parts.addObject().put("type", "object").putObject("properties");
        properties.putObject("type").put("const", type.type());
        properties.putObject("source").put("const", "/" + type.service() + "-service");
        properties.putObject("data").put("$ref", "#/components/schemas/" + type.type());
        message.putArray("examples").addObject().set("payload", EventExamples.of(type));
        message.putArray("tags").addObject().put("name", type.service());
        message.put("x-seen-by", type.seenBy().name());
        return message;
    }

    private static ObjectNode envelope() {
        ObjectNode envelope = JSON.objectNode().put("type", "object");
        envelope.put("description", "CloudEvents 1.0, and the position in the log.");
        ArrayNode required = envelope.putArray("required");
        for (String name :
                new String[] {"specversion", "id", "source", "type", "subject", "time", "position", "data"}) {
            required.add(name);
        }
        ObjectNode properties = envelope.putObject("properties");
        properties.putObject("specversion").put("const", "1.0");
        properties.putObject("id").put("type", "string").put("format", "uuid");
        properties.putObject("source").put("type", "string").put("format", "uri-reference");
        properties.putObject("type").put("type", "string");
        properties.putObject("subject").put("type", "string").put("format", "uuid");
        properties.putObject("time").put("type", "string").put("format", "date-time");
        properties.putObject("position").put("type", "integer").put("minimum", 1);
        properties.putObject("datacontenttype").put("const", "application/json");
        properties.putObject("data").put("type", "object");
        return envelope;
    }
}
