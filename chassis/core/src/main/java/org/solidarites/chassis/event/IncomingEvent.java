package org.solidarites.chassis.event;

import java.time.Instant;
import java.util.UUID;

/**
 * An event of another service, as it arrived: the CloudEvents attributes and the data still as JSON text.
 *
 * @param id unique per event; the same event delivered twice has the same id
 * @param type CloudEvents type
 * @param source the service it comes from: {@code /guichet-service}
 * @param subject id of the aggregate it happened to
 * @param time when it happened
 * @param sequence the version of the aggregate that it tells of: higher is newer, however late it comes
 * @param data JSON text
 */
public record IncomingEvent(
        UUID id, String type, String source, UUID subject, Instant time, long sequence, String data) {}
