package org.solidarites.longevity.activity.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.solidarites.chassis.city.CityTime;
import org.solidarites.chassis.problem.Unfit;

class TimetableTest {

    @Test
    void keepsTheHourOfTheCityOverBothChangesOfTheClock() {
        List<SessionTime> spring = weekly("2027-03-23T10:00:00+01:00", "2027-03-23T12:00:00+01:00", 2);
        List<SessionTime> autumn = weekly("2027-10-26T10:00:00+02:00", "2027-10-26T12:00:00+02:00", 2);

        assertThat(spring.get(1)).isEqualTo(time("2027-03-30T08:00:00Z", "2027-03-30T10:00:00Z"));
        assertThat(autumn.get(1)).isEqualTo(time("2027-11-02T09:00:00Z", "2027-11-02T11:00:00Z"));
    }

    @Test
    void drawsSessionsOnTheDaysOfTheChangesThemselves() {
        List<SessionTime> spring = weekly("2027-03-21T01:30:00+01:00", "2027-03-21T04:00:00+01:00", 2);
        List<SessionTime> skipped = weekly("2027-03-21T02:30:00+01:00", "2027-03-21T05:00:00+01:00", 2);
        List<SessionTime> autumn = weekly("2027-10-24T01:30:00+02:00", "2027-10-24T04:00:00+02:00", 2);

        assertThat(length(spring.get(1))).isEqualTo(Duration.ofMinutes(150));
        assertThat(LocalTime.ofInstant(spring.get(1).start(), CityTime.ZONE)).isEqualTo("01:30");
        assertThat(LocalTime.ofInstant(skipped.get(1).start(), CityTime.ZONE)).isEqualTo("03:30");
        assertThat(length(autumn.get(1))).isEqualTo(Duration.ofMinutes(150));
    }

    @ParameterizedTest
    @CsvSource({
        "2027-03-21T02:10:00+01:00, 2027-03-21T03:05:00+01:00, PT55M",
        "2027-03-21T02:30:00+01:00, 2027-03-21T03:30:00+01:00, PT1H",
        "2027-10-31T02:50:00+02:00, 2027-10-31T02:10:00+01:00, PT20M",
        "2027-10-24T02:10:00+02:00, 2027-10-24T02:50:00+02:00, PT40M"
    })
    void lastsAsLongInTheNightInWhichTheClockChanges(String start, String end, Duration length) {
        assertThat(weekly(start, end, 2)).extracting(TimetableTest::length).containsExactly(length, length);
    }

    @Test
    void everySessionOfAYearStartsAtTheSameHour() {
        List<SessionTime> year = weekly("2027-01-05T14:15:00+01:00", "2027-01-05T16:00:00+01:00", 52);

        assertThat(year).hasSize(52);
        assertThat(year)
                .allMatch(session ->
                        LocalTime.ofInstant(session.start(), CityTime.ZONE).equals(LocalTime.of(14, 15)))
                .allMatch(session -> length(session).equals(Duration.ofMinutes(105)));
    }

    @Test
    void leavesExceptionsOut() {
        Recurrence recurrence = new Recurrence("FREQ=WEEKLY;COUNT=3", List.of(LocalDate.of(2027, 4, 13)));

        assertThat(Timetable.of(time("2027-04-06T08:00:00Z", "2027-04-06T10:00:00Z"), recurrence))
                .extracting(SessionTime::start)
                .containsExactly(Instant.parse("2027-04-06T08:00:00Z"), Instant.parse("2027-04-20T08:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "FREQ",
                "FREQ=WEEKLY",
                "FREQ=HOURLY;COUNT=3",
                "FREQ=WEEKLY;COUNT=0",
                "FREQ=WEEKLY;COUNT=-1",
                "FREQ=WEEKLY;INTERVAL=0;COUNT=3",
                "FREQ=WEEKLY;COUNT=3;BYHOUR=9",
                "FREQ=WEEKLY;UNTIL=20270401T100000Z",
                "FREQ=WEEKLY;COUNT=99999999999999999999",
                "COUNT=3",
                "FREQ=SOMETIMES;COUNT=3"
            })
    void refusesARuleThatIsNotAboutDaysOrNeverEnds(String rule) {
        assertThatThrownBy(() -> new Recurrence(rule, null)).isInstanceOf(Unfit.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "freq=weekly;interval=0;count=3",
                "FREQ=WEEKLY;COUNT=3;INTERVAL=2147483647",
                "FREQ=DAILY;UNTIL=99999999",
                "FREQ=YEARLY;BYYEARDAY=0;COUNT=2",
                "FREQ=YEARLY;BYWEEKNO=99;COUNT=2",
                "FREQ=MONTHLY;BYDAY=9MO;COUNT=2",
                "FREQ=DAILY;BYMONTH=13;COUNT=2",
                "FREQ=DAILY;BYSETPOS=400;COUNT=2",
                "FREQ=WEEKLY;COUNT=2;WKST=XX",
                "FREQ=WEEKLY;COUNT=2;RSCALE=KLINGON",
                "FREQ=WEEKLY;COUNT=2;SKIP=SIDEWAYS",
                "FREQ=;COUNT=2",
                "FREQ=WEEKLY;;COUNT=2",
                "FREQ=WEEKLY;COUNT=2;COUNT=3",
                "=;=",
                "\u0661"
            })
    void drawsOrRefusesWhateverIsWritten(String rule) {
        LocalDate first = LocalDate.of(2027, 3, 16);
        try {
            Recurrence recurrence = new Recurrence(rule, null);
            assertThat(recurrence.days(first)).allMatch(day -> !day.isBefore(first));
            assertThat(recurrence.goesBeyond(first)).isIn(true, false);
        } catch (Unfit refused) {
            assertThat(refused.advice()).isNotNull();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "FREQ=WEEKLY;COUNT=156, 2027-01-01, false",
        "FREQ=WEEKLY;COUNT=201, 2027-01-01, true",
        "FREQ=YEARLY;COUNT=3, 2027-01-01, false",
        "FREQ=YEARLY;COUNT=4, 2027-01-01, true",
        "FREQ=WEEKLY;UNTIL=20291231, 2027-01-01, false",
        "FREQ=WEEKLY;UNTIL=20300101, 2027-01-01, true",
        "FREQ=WEEKLY;INTERVAL=100;COUNT=2, 2027-01-01, false",
        "FREQ=DAILY;COUNT=3, 9999-12-30, true"
    })
    void tellsOfWhatItCanNotDraw(String rule, LocalDate first, boolean goesBeyond) {
        assertThat(new Recurrence(rule, null).goesBeyond(first)).isEqualTo(goesBeyond);
    }

    @Test
    void looksAtMostThreeYearsAhead() {
        assertThat(new Recurrence("FREQ=DAILY;UNTIL=99991231", null).days(LocalDate.of(2027, 1, 1)))
                .hasSize(365 + 366 + 365);
    }

    @Test
    void touchesWithoutOverlap() {
        SessionTime morning = time("2027-04-06T08:00:00Z", "2027-04-06T10:00:00Z");

        assertThat(morning.overlaps(time("2027-04-06T10:00:00Z", "2027-04-06T11:00:00Z")))
                .isFalse();
        assertThat(morning.overlaps(time("2027-04-06T09:59:59Z", "2027-04-06T11:00:00Z")))
                .isTrue();
        assertThat(morning.overlaps(morning)).isTrue();
    }

    private static List<SessionTime> weekly(String start, String end, int count) {
        SessionTime first = new SessionTime(
                OffsetDateTime.parse(start).toInstant(),
                OffsetDateTime.parse(end).toInstant());
        return Timetable.of(first, new Recurrence("FREQ=WEEKLY;COUNT=" + count, null));
    }

    private static Duration length(SessionTime session) {
        return Duration.between(session.start(), session.end());
    }

    private static SessionTime time(String start, String end) {
        return new SessionTime(Instant.parse(start), Instant.parse(end));
    }
}
