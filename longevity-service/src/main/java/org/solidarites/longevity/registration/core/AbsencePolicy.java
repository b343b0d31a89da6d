package org.solidarites.longevity.registration.core;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of those who have a place and do not come without saying so. Nobody is blocked who was not warned before
 * the last absence.
 *
 * @param warnAfter after how many such absences one is warned
 * @param blockAfter after how many one may not register for a while
 * @param within how far back absences count
 * @param blockedFor for how long, from the last absence on
 */
public record AbsencePolicy(int warnAfter, int blockAfter, Period within, Period blockedFor) {

    public AbsencePolicy {
        if (warnAfter < 1 || blockAfter <= warnAfter) {
            throw new IllegalArgumentException("one is warned before one is blocked");
        }
        if (within.isZero() || within.isNegative() || blockedFor.isZero() || blockedFor.isNegative()) {
            throw new IllegalArgumentException("the times of a policy of absences are positive");
        }
    }

    /**
     * How somebody stands.
     *
     * @param absences days on which she did not come without saying so, in order
     * @param warnedOn when she was warned last, or null
     */
    public Standing standing(List<LocalDate> absences, @Nullable LocalDate warnedOn, LocalDate today) {
        List<LocalDate> recent =
                absences.stream().filter(day -> day.plus(within).isAfter(today)).toList();
        if (recent.size() < warnAfter) {
            return new Standing.Fine();
        }
        LocalDate last = recent.getLast();
        boolean wasWarned = warnedOn != null && warnedOn.isBefore(last);
        if (recent.size() >= blockAfter && wasWarned) {
            LocalDate until = last.plus(blockedFor);
            return until.isAfter(today) ? new Standing.Blocked(recent.size(), until) : new Standing.Fine();
        }
        boolean isNews = warnedOn == null || !warnedOn.plus(within).isAfter(today);
        return isNews ? new Standing.ToBeWarned(recent.size()) : new Standing.Warned(recent.size());
    }
}
