package org.solidarites.longevity.registration;

/**
 * Places at activities that take registrations and were not cancelled.
 *
 * @param quartier code of the quartier of the senior space
 * @param offered how many there were
 * @param taken how many were taken
 */
public record PlaceFigures(String quartier, long activities, long offered, long taken) {}
