package org.solidarites.longevity;

/** What would be right for an input of this service. */
public enum LongevityAdvice {
    DAY_OR_MONTH,
    RULE_READABLE,
    RULE_OF_DAYS,
    RULE_WITH_END
}
