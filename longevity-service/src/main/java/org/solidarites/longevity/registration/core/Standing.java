package org.solidarites.longevity.registration.core;

import java.time.LocalDate;

/** How somebody stands who has been absent, or has not. */
public sealed interface Standing {

    /** There is nothing to say. */
    record Fine() implements Standing {}

    /** She has been absent so often that she is to be warned now. */
    record ToBeWarned(int absences) implements Standing {}

    /** She was warned. */
    record Warned(int absences) implements Standing {}

    /**
     * She may not register herself before that day.
     *
     * @param until the first day on which she may again
     */
    record Blocked(int absences, LocalDate until) implements Standing {}
}
