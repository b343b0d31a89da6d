package org.solidarites.guichet.opening.hours;

/** Why an expression is refused. */
public enum InvalidHours {
    /** Nothing but separators. */
    EMPTY,
    /** A word that is neither a day, a month nor a keyword. */
    UNKNOWN_WORD,
    /** A day of the week or a month in French or in full. */
    LOCAL_NAME,
    /** A character that has no meaning here. */
    UNKNOWN_CHARACTER,
    /** A comment without its second quotation mark. */
    OPEN_COMMENT,
    /** Hours without minutes, or {@code 9h}, or minutes over 59, or hours over 48. */
    NO_TIME,
    /** A moment, where a range of time is needed. */
    MOMENT,
    /** Departures in an interval, which are not opening hours. */
    INTERVAL,
    /** A day that the month does not have. */
    NO_DATE,
    /** A week that no year has. */
    NO_WEEK,
    /** A range of years that ends before it begins. */
    REVERSED_RANGE,
    /** All words are known, but not in this order. */
    UNEXPECTED
}
