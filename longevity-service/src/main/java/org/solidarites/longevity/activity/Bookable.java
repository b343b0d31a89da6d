package org.solidarites.longevity.activity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.city.CityTime;
import org.solidarites.chassis.problem.Refusal;
import org.solidarites.longevity.LongevityProblem;
import org.solidarites.longevity.Moment;
import org.solidarites.longevity.eligibility.Admission;

/**
 * What a registration must know of an activity.
 *
 * @param startsAt of the first session
 * @param endsAt of the last session
 * @param capacity how many places there are
 * @param admission whom it admits
 * @param takesRegistrations false where one just comes
 * @param path code of the path that it is a step of
 */
public record Bookable(
        UUID id,
        UUID spaceId,
        Instant startsAt,
        Instant endsAt,
        int capacity,
        Admission admission,
        boolean takesRegistrations,
        boolean isCancelled,
        @Nullable String path,
        @Nullable Integer step) {

    /** The day on which it begins in the city. */
    public LocalDate day() {
        return LocalDate.ofInstant(startsAt, CityTime.ZONE);
    }

    /** Whether it has started by then. */
    public boolean hasStarted(Instant now) {
        return !now.isBefore(startsAt);
    }

    /** Whether somebody can still be given a place. */
    public boolean isOpen(Instant now) {
        return !isCancelled && !hasStarted(now);
    }

    /**
     * Lets through what must be done before the start.
     *
     * @throws Refusal {@code ACTIVITY_CANCELLED}, {@code ACTIVITY_STARTED}
     */
    public void checkNotStarted(Instant now) {
        if (isCancelled) {
            throw LongevityProblem.ACTIVITY_CANCELLED.refuse();
        }
        if (hasStarted(now)) {
            throw LongevityProblem.ACTIVITY_STARTED.refuse().with("startsAt", new Moment(startsAt));
        }
    }

    /**
     * Lets a registration through.
     *
     * @throws Refusal {@code REGISTRATION_NOT_NEEDED}, {@code ACTIVITY_CANCELLED}, {@code ACTIVITY_STARTED}
     */
    public void checkTakesRegistrations(Instant now) {
        if (!takesRegistrations) {
            throw LongevityProblem.REGISTRATION_NOT_NEEDED.refuse();
        }
        checkNotStarted(now);
    }
}
