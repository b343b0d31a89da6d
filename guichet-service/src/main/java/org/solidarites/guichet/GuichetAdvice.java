package org.solidarites.guichet;

/** What would be right for an input of this service. */
public enum GuichetAdvice {
    POINT,
    POSTCODE,
    NOW_OR_INSTANT,
    DAY_OR_INSTANT,
    DAY_WITHIN_YEARS,
    MOTIVE_CODE,
    RULE_WITH_FIRST_DAY,
    RULE_WITHOUT_ZERO,
    RULE_OF_DAYS,
    RULE_READABLE
}
