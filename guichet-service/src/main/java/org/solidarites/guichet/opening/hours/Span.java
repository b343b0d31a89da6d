package org.solidarites.guichet.opening.hours;

/**
 * A range of time on a day.
 *
 * @param start the first minute, counted from the day's midnight
 * @param end the first minute after it; over 1440 it is on the next day
 * @param verdict what holds in it
 */
record Span(int start, int end, Verdict verdict) {

    static final int DAY = 24 * 60;

    static Span wholeDay(Verdict verdict) {
        return new Span(0, DAY, verdict);
    }
}
