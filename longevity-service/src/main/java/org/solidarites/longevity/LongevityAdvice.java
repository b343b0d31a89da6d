package org.solidarites.longevity;

/** What would be right for an input of this service. */
public enum LongevityAdvice {
    DAY_OR_MONTH
}
