package org.solidarites.guichet.appointment;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When people are reminded of an appointment. Each reminder is given once, the later one makes the earlier one needless. */
public enum Reminder {
    DAYS(Duration.ofDays(2)),
    HOURS(Duration.ofHours(4));

    private final Duration before;

    Reminder(Duration before) {
        this.before = before;
    }

    Duration before() {
        return before;
    }

    /** The reminder whose moment has come for an appointment that starts then, or null while none has. */
    static @Nullable Reminder due(Instant start, Instant now) {
        if (!now.isBefore(start.minus(HOURS.before))) {
            return HOURS;
        }
        return now.isBefore(start.minus(DAYS.before)) ? null : DAYS;
    }
}
