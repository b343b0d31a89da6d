package org.solidarites.guichet.opening.hours;

/** What decided a state. */
public enum OpeningReason {
    /** The hours name this time. */
    REGULAR_HOURS,
    /** The hours do not name this time: closed. */
    OUTSIDE_HOURS,
    /** The hours name public holidays ({@code PH}), and this day is one. */
    PUBLIC_HOLIDAY,
    /** The hours name school holidays ({@code SH}), and this day is one. */
    SCHOOL_HOLIDAY,
    /** The place is closed for a while, whatever its regular hours. */
    TEMPORARY_CLOSURE,
    /** The place has other hours than usual on this day. */
    EXCEPTIONAL_OPENING,
    /** The hours themselves leave it open: {@code unknown}, or only a comment such as "sur rendez-vous". */
    NOT_CERTAIN,
    /** The hours tell when it opens and not when it closes: {@code 17:00+}. */
    OPEN_END,
    /** The hours go by the sun: {@code sunrise-sunset}. */
    VARIABLE_TIME,
    /** It depends on school holidays that are not published yet. */
    CALENDAR_NOT_KNOWN,
    /** One rule lets the night of the day before into this day and another one overwrites it. */
    RULES_DISAGREE,
    /** A part of the hours is valid syntax that is not understood here. */
    NOT_UNDERSTOOD
}
