package org.solidarites.aid.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SilenceClockTest {

    @ParameterizedTest(name = "received {0}, suspended {1}: {2}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                // nothing suspends it: see also ImplicitDecisionTest
                "2026-01-15 | -                                              | 2026-03-15",
                "2025-12-31 | -                                              | 2026-02-28",
                "2027-12-31 | -                                              | 2028-02-29",
                // a request for pieces adds its days
                "2026-01-15 | 2026-01-20..2026-02-10                         | 2026-04-05", // 21 days
                "2026-01-15 | 2026-01-15..2026-01-16                         | 2026-03-16", // asked on the first day
                "2026-01-15 | 2026-03-14..2026-04-13                         | 2026-04-14", // asked on the last day
                "2026-01-15 | 2026-03-15..2026-04-13                         | 2026-03-15", // too late: rejected
                // already
                "2026-01-15 | 2026-05-01..2026-05-31                         | 2026-03-15",
                "2026-01-15 | 2026-02-01..2026-05-02                         | 2026-06-13", // 90 days, past the two
                // months
                // early arrival ends it
                "2026-01-15 | 2026-01-20..2026-01-25                         | 2026-03-20",
                "2026-01-15 | 2026-01-20..2026-01-20                         | 2026-03-15", // on the same day
                // month ends: the two months are counted first, the days are added after
                "2025-12-31 | 2026-01-10..2026-01-20                         | 2026-03-10", // 28 February + 10
                "2027-12-31 | 2028-01-10..2028-01-20                         | 2028-03-10", // 29 February + 10
                "2027-12-30 | 2028-01-10..2028-01-11                         | 2028-03-01", // over the leap day
                "2026-12-29 | 2027-02-01..2027-02-02                         | 2027-03-01", // over a February of 28
                "2026-06-30 | 2026-07-01..2026-07-02                         | 2026-08-31",
                "2026-11-01 | 2026-12-20..2027-01-10                         | 2027-01-22", // over the new year
                // leap years inside a suspension
                "2028-01-15 | 2028-02-20..2028-03-05                         | 2028-03-29", // 14 days with the 29th
                "2027-01-15 | 2027-02-20..2027-03-05                         | 2027-03-28", // 13 without
                "2028-02-29 | 2028-03-01..2028-03-31                         | 2028-05-29", // received on a leap day
                // summer time begins and ends: days, not hours
                "2026-02-20 | 2026-03-20..2026-04-03                         | 2026-05-04",
                "2026-09-20 | 2026-10-20..2026-11-03                         | 2026-12-04",
                // several
                "2026-01-15 | 2026-01-20..2026-01-30 2026-02-10..2026-02-20  | 2026-04-04", // 10 + 10
                "2026-01-15 | 2026-02-10..2026-02-20 2026-01-20..2026-01-30  | 2026-04-04", // in any order
                "2026-01-15 | 2026-01-20..2026-02-10 2026-02-01..2026-02-20  | 2026-04-15", // overlapping: 31 once
                "2026-01-15 | 2026-01-20..2026-02-20 2026-02-01..2026-02-10  | 2026-04-15", // one within the other
                "2026-01-15 | 2026-01-20..2026-02-10 2026-01-20..2026-02-10  | 2026-04-05", // the same twice
                "2026-01-15 | 2026-01-20..2026-01-30 2026-01-30..2026-02-09  | 2026-04-04", // one after the other
                "2026-01-15 | 2026-03-10..2026-03-20 2026-03-22..2026-03-27  | 2026-03-30", // the first makes room
                "2026-01-15 | 2026-03-10..2026-03-20 2026-03-25..2026-03-30  | 2026-03-25", // but no more than that
                "2026-01-15 | 2026-01-20..2026-01-20 2026-02-01..2026-02-11  | 2026-03-25",
            })
    void rejectsAfterTwoMonthsAndTheDaysItStood(LocalDate received, @Nullable String suspended, LocalDate rejection) {
        assertThat(SilenceClock.rejectionOn(received, suspensions(suspended))).isEqualTo(rejection);
    }

    @ParameterizedTest(name = "asked {0}, deadline {1}, arrived {2}: stands until {3}")
    @CsvSource({
        "2026-01-20, 2026-02-10, 2026-01-25, 2026-01-25",
        "2026-01-20, 2026-02-10, 2026-01-20, 2026-01-20",
        "2026-01-20, 2026-02-10, 2026-02-10, 2026-02-10",
        "2026-01-20, 2026-02-10, 2026-02-11, 2026-02-10", // too late changes nothing
        "2026-01-20, 2026-02-10, 2026-05-01, 2026-02-10",
    })
    void standsNoLongerThanUntilAllHasArrived(LocalDate asked, LocalDate deadline, LocalDate arrived, LocalDate until) {
        assertThat(new Suspension(asked, deadline).endedBy(arrived)).isEqualTo(new Suspension(asked, until));
    }

    @Test
    void knowsNoSuspensionThatEndsBeforeItBegins() {
        LocalDate day = LocalDate.of(2026, 1, 20);

        assertThatIllegalArgumentException().isThrownBy(() -> new Suspension(day, day.minusDays(1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Suspension(day, day.plusDays(9)).endedBy(day.minusDays(1)));
    }

    static List<Long> seeds() {
        return IntStream.range(0, 200).mapToObj(Long::valueOf).toList();
    }

    /** A slow clock beside the quick one: walks from day to day, and lets the two months' days run out one by one. */
    @ParameterizedTest
    @MethodSource("seeds")
    void agreesWithAClockThatWalksDayByDay(long seed) {
        Random random = new Random(seed);
        LocalDate received = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(1500));
        List<Suspension> suspensions = new ArrayList<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            LocalDate from = received.plusDays(random.nextInt(90));
            suspensions.add(new Suspension(from, from.plusDays(random.nextInt(40))));
        }
        Collections.shuffle(suspensions, random);

        assertThat(SilenceClock.rejectionOn(received, suspensions)).isEqualTo(walk(received, suspensions));
    }

    private static LocalDate walk(LocalDate received, List<Suspension> suspensions) {
        long left = ChronoUnit.DAYS.between(received, received.plusMonths(2));
        LocalDate day = received;
        while (left > 0) {
            day = day.plusDays(1);
            LocalDate today = day;
            // It stands on the days after the request up to the last of the suspension.
            if (suspensions.stream().noneMatch(s -> today.isAfter(s.from()) && !today.isAfter(s.until()))) {
                left--;
            }
        }
        return day;
    }

    @ParameterizedTest(name = "rejected 2026-03-15, today {0}: {1}")
    @CsvSource(
            nullValues = "-",
            value = {
                "2026-02-27, -",
                "2026-02-28, FIFTEEN_DAYS",
                "2026-03-11, FIFTEEN_DAYS",
                "2026-03-12, THREE_DAYS",
                "2026-03-14, THREE_DAYS",
                "2026-03-15, -",
                "2026-04-01, -",
            })
    void warnsFifteenAndThreeDaysAhead(LocalDate today, @Nullable SilenceWarning warning) {
        LocalDate rejection = LocalDate.of(2026, 3, 15);

        assertThat(SilenceWarning.due(rejection, today).orElse(null)).isEqualTo(warning);
    }

    private static List<Suspension> suspensions(@Nullable String text) {
        if (text == null) {
            return List.of();
        }
        return Arrays.stream(text.strip().split(" "))
                .map(one -> one.split("\\.\\."))
                .map(ends -> new Suspension(LocalDate.parse(ends[0]), LocalDate.parse(ends[1])))
                .toList();
    }
}
