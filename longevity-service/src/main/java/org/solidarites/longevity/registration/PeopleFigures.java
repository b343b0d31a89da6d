package org.solidarites.longevity.registration;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Counts of one group of people; each of the first three is a part of the one before.
 *
 * @param group code of a quartier, or an age band
 * @param registered registrations of any state
 * @param withPlace those of them that have a place
 * @param first those of them that were the person's first
 * @param served how many were given a place after they waited
 * @param medianWait how long those waited, at the median; null where there are none
 */
public record PeopleFigures(
        String group,
        long registered,
        long withPlace,
        long first,
        long served,
        @Nullable Duration medianWait) {}
