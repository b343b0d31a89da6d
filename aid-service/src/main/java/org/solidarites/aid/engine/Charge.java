package org.solidarites.aid.engine;

/** What a household must pay, in euros per month; the règlement says which count. */
public enum Charge {
    RENT,
    ENERGY,
    WATER,
    INSURANCE,
    HEALTH,
    CHILDCARE,
    MAINTENANCE,
    TRANSPORT,
    PHONE_AND_INTERNET,
    DEBT
}
