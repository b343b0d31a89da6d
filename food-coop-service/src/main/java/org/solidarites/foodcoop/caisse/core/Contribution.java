package org.solidarites.foodcoop.caisse.core;

/**
 * What a household pays in. The grid of Nantes was not found ({@code domain.md} 4.2), so there is none to apply yet.
 *
 * @param confirmed whether the caisse confirms it
 * @param note what is known, and what is not
 */
public record Contribution(boolean confirmed, Sentence note) {}
