package org.solidarites.guichet.opening.hours;

/** An expression that is not one of opening hours. */
public final class InvalidOpeningHoursException extends Exception {

    private static final long serialVersionUID = 1L;

    private final int position;
    private final InvalidHours reason;
    private final String found;

    InvalidOpeningHoursException(int position, InvalidHours reason, String found) {
        super(reason + " at " + position);
        this.position = position;
        this.reason = reason;
        this.found = found;
    }

    /** Where the error is: characters from the start of the expression, the first being 0. */
    public int position() {
        return position;
    }

    public InvalidHours reason() {
        return reason;
    }

    /** What stands at the position; empty at the end of the expression. */
    public String found() {
        return found;
    }
}
