package org.solidarites.guichet.agenda.slot;

/**
 * A time at which an agent can receive.
 *
 * @param agent opaque id of the agent
 * @param places how many people can still come
 */
public record Slot(String agent, Interval time, int places) {}
