package org.solidarites.aid.deadline;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** How long before silence rejects a dossier those in charge are warned. The later warning makes the earlier needless. */
public enum SilenceWarning {
    FIFTEEN_DAYS(15),
    THREE_DAYS(3);

    private final int days;

    SilenceWarning(int days) {
        this.days = days;
    }

    /** The day on which it is due. */
    public LocalDate dueOn(LocalDate rejection) {
        return rejection.minusDays(days);
    }

    /** The warning whose day has come, if any has and the rejection has not. */
    public static Optional<SilenceWarning> due(LocalDate rejection, LocalDate today) {
        long left = ChronoUnit.DAYS.between(today, rejection);
        if (left <= 0 || left > FIFTEEN_DAYS.days) {
            return Optional.empty();
        }
        return Optional.of(left <= THREE_DAYS.days ? THREE_DAYS : FIFTEEN_DAYS);
    }
}
