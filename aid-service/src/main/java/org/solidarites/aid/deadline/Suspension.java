package org.solidarites.aid.deadline;

import java.time.LocalDate;

/**
 * A stretch of days in which the clock of silence stands, because pieces were asked for (CRPA L114-5).
 *
 * @param from the day they were asked for, on which the clock still ran
 * @param until the last day on which it stands: the deadline that was set, or the day on which all pieces had arrived
 *     before it
 */
public record Suspension(LocalDate from, LocalDate until) {

    public Suspension {
        if (until.isBefore(from)) {
            throw new IllegalArgumentException("a suspension from " + from + " can not end on " + until);
        }
    }

    /** The same, ended by the arrival of all pieces; too late an arrival changes nothing. */
    public Suspension endedBy(LocalDate arrival) {
        return arrival.isBefore(until) ? new Suspension(from, arrival) : this;
    }
}
