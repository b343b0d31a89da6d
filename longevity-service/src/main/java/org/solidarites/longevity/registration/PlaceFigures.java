package org.solidarites.longevity.registration;

/**
 * Places at activities that take registrations and were not cancelled.
 *
 * @param offered how many there were
 * @param taken how many were taken
 */
public record PlaceFigures(long activities, long offered, long taken) {}
