package org.solidarites.gateway.portal.strategy;

/**
 * One number of an action.
 *
 * @param name what it counts, in the reader's language
 * @param shown the number as it is read, or that it is masked, or that there is none
 * @param known whether there is a number
 */
public record Figure(String name, String shown, boolean known) {}
