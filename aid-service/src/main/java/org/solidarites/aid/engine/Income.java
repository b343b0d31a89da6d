package org.solidarites.aid.engine;

/** Where a household's money comes from, in euros per month; the règlement says which count. */
public enum Income {
    WAGES,
    UNEMPLOYMENT_BENEFIT,
    PENSION,
    SOCIAL_MINIMUM,
    FAMILY_BENEFIT,
    HOUSING_BENEFIT,
    DISABILITY_BENEFIT,
    MAINTENANCE,
    SCHOLARSHIP,
    OTHER
}
