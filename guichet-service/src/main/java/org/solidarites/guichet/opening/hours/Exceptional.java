package org.solidarites.guichet.opening.hours;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Days on which a place does not keep its regular hours.
 *
 * @param from the first day
 * @param to the last day, included
 * @param hours what holds instead, for example {@code 10:00-16:00}; null if it is closed
 * @param reason why, in words for people: "travaux"
 */
public record Exceptional(
        LocalDate from, LocalDate to, @Nullable OpeningHours hours, String reason) {

    public Exceptional {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("an exception ends on " + to + ", before it begins on " + from);
        }
        if (reason.isBlank()) {
            throw new IllegalArgumentException("an exception says why");
        }
    }

    boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
