package org.solidarites.longevity.activity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.solidarites.chassis.city.CityTime;
import org.solidarites.longevity.eligibility.Admission;

/**
 * What a registration must know of an activity.
 *
 * @param capacity how many places there are
 * @param admission whom it admits
 */
public record Bookable(UUID id, UUID spaceId, Instant startsAt, int capacity, Admission admission) {

    /** The day on which it takes place in the city. */
    public LocalDate day() {
        return LocalDate.ofInstant(startsAt, CityTime.ZONE);
    }
}
