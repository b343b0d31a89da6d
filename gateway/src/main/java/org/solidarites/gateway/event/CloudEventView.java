package org.solidarites.gateway.event;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An event in the JSON format of CloudEvents 1.0.
 *
 * @param position its place in the log, an attribute of our own
 */
@Schema(name = "CloudEvent")
@JsonPropertyOrder({"specversion", "id", "source", "type", "subject", "time", "position", "datacontenttype", "data"})
record CloudEventView(
        @Schema(examples = "1.0") String specversion,

        @Schema(description = "The same however often the event is delivered.")
        UUID id,

        @Schema(examples = "/guichet-service", description = "The service that tells it.")
        String source,

        @Schema(examples = "org.solidarites.guichet.opened.v1")
        String type,

        @Schema(description = "Id of what it happened to.") UUID subject,

        @Schema(description = "When it happened.") Instant time,

        @Schema(description = "Its place in the log: what `after` and `Last-Event-ID` take. There may be gaps.")
        long position,

        @Schema(examples = "application/json") String datacontenttype,

        @JsonRawValue
        @Schema(
                type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.OBJECT,
                description = "References, codes, dates and amounts; /asyncapi.json has the schema of each type.")
        String data) {

    CloudEventView(UUID id, String source, String type, UUID subject, Instant time, long position, String data) {
        this("1.0", id, source, type, subject, time, position, "application/json", data);
    }
}
