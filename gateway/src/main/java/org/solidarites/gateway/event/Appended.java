package org.solidarites.gateway.event;

/** Told within this instance when an event was appended: whoever follows the log need not wait for its next look. */
public record Appended() {}
