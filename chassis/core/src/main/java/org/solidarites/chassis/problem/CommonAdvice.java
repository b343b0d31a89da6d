package org.solidarites.chassis.problem;

/** What would be right for an input, where it is no matter of a domain: the forms of values. */
public enum CommonAdvice {
    UNKNOWN_FIELD,
    ONE_OF,
    UUID,
    DATE,
    INSTANT,
    TIME_OF_DAY,
    WHOLE_NUMBER,
    NUMBER,
    TRUE_OR_FALSE,
    WRONG_SHAPE,
    YEAR,
    AT_LEAST,
    BETWEEN,
    AT_MOST_CHARACTERS,
    EURO_DIGITS,
    EURO_DECIMALS,
    IDEMPOTENCY_KEY,
    WHOLE_CHARACTERS,
    NOT_JSON,
    NOT_JSON_AT,
    NUL_CHARACTER,
    OUT_OF_BOUNDS,
    WRONG_PARAMETER
}
