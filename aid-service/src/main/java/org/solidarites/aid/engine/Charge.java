package org.solidarites.aid.engine;

/** The charges of housing, in euros per month. Since 3 October 2024 energy, water and insurance count too. */
public enum Charge {
    RENT,
    ENERGY,
    WATER,
    INSURANCE
}
