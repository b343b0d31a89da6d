package org.solidarites.aid.deadline;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;

/**
 * The clock of the administration's silence on a request for money: two months reject it (CRPA L231-4 3°), and a request
 * for missing pieces suspends it (L114-5). The two months are counted from date to date, and end on the last day of a
 * month that has no such date; the days of each suspension are added after them, one by one, each day once.
 */
public final class SilenceClock {

    static final Period SILENCE = Period.ofMonths(2);

    private SilenceClock() {}

    /**
     * The day on which silence rejects the request. A suspension that is still open counts up to its deadline; one that
     * begins when the request is rejected already revives nothing.
     *
     * @param received the day the request was received
     * @param suspensions in any order; where they overlap, a day counts once
     */
    public static LocalDate rejectionOn(LocalDate received, List<Suspension> suspensions) {
        LocalDate rejection = received.plus(SILENCE);
        LocalDate standing = received;
        List<Suspension> inOrder = suspensions.stream()
                .sorted(Comparator.comparing(Suspension::from))
                .toList();
        for (Suspension next : inOrder) {
            LocalDate from = next.from().isAfter(standing) ? next.from() : standing;
            if (from.isBefore(rejection) && next.until().isAfter(from)) {
                rejection = rejection.plusDays(ChronoUnit.DAYS.between(from, next.until()));
                standing = next.until();
            }
        }
        return rejection;
    }
}
