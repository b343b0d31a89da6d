package org.solidarites.guichet.agenda.slot;

/**
 * Time of an agent that is not free any more.
 *
 * @param placesLeft how many may still join, where it is a session of what is asked for; 0 otherwise
 */
public record Taken(Interval time, int placesLeft) {}
