package org.solidarites.longevity.registration;

/**
 * Counts of one group of people; each is a part of the one before.
 *
 * @param group code of a quartier, or an age band
 * @param registered registrations of any state
 * @param withPlace those of them that have a place
 * @param first those of them that were the person's first
 */
public record PeopleFigures(String group, long registered, long withPlace, long first) {}
