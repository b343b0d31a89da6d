package org.solidarites.guichet.agenda.slot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.solidarites.chassis.city.CityTime;

class AgentTimeTest {

    private static final Holidays NONE = day -> false;
    private static final Duration HALF_HOUR = Duration.ofMinutes(30);

    static IntStream seeds() {
        return IntStream.range(0, 300);
    }

    /** Random hours and taken times around the days on which the clock changes, minute by minute. */
    @ParameterizedTest
    @MethodSource("seeds")
    void findsWhatTheSlowSearchFinds(int seed) {
        Random random = new Random(seed);
        LocalDate first = seed % 2 == 0 ? LocalDate.of(2026, 3, 28) : LocalDate.of(2026, 10, 24);
        LocalDate last = first.plusDays(2);
        List<OpenHours> hours = randomHours(random, first);
        List<Taken> taken = randomTaken(random, first);
        Holidays holidays = day -> seed % 5 == 0 && day.equals(last);
        Duration length = Duration.ofMinutes(5 + random.nextInt(90));

        List<Slot> slots =
                AgentTime.of("agent", hours, taken, holidays, first, last).slots(length, 1);

        assertThat(slots)
                .extracting(Slot::time)
                .isEqualTo(SlowSlots.search(hours, taken, holidays, first, last, length));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void losesNoMinuteAndSellsNoneTwice(int seed) {
        Random random = new Random(seed);
        LocalDate first = LocalDate.of(2026, 3, 28);
        List<Taken> taken = randomTaken(random, first);
        AgentTime time = AgentTime.of("agent", randomHours(random, first), taken, NONE, first, first.plusDays(2));

        List<Slot> slots = time.slots(HALF_HOUR, 1);

        assertThat(slots).allMatch(slot -> time.isOpen(slot.time()) && !time.isTaken(slot.time()));
        for (int i = 1; i < slots.size(); i++) {
            assertThat(slots.get(i).time().start())
                    .isAfterOrEqualTo(slots.get(i - 1).time().end());
        }
        List<Taken> full = new ArrayList<>(taken);
        slots.forEach(slot -> full.add(new Taken(slot.time(), 0)));
        assertThat(new AgentTime("agent", time.open(), full).slots(HALF_HOUR, 1))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-27, 2026-03-27T08:00:00Z",
        "2026-03-29, 2026-03-29T07:00:00Z",
        "2026-10-24, 2026-10-24T07:00:00Z",
        "2026-10-25, 2026-10-25T08:00:00Z"
    })
    void beginsAtNineInSummerAndInWinter(LocalDate day, Instant nine) {
        List<Slot> slots = slotsOn(day, "09:00", "10:00");

        assertThat(slots).extracting(slot -> slot.time().start()).containsExactly(nine, nine.plus(HALF_HOUR));
    }

    @ParameterizedTest
    @CsvSource({"2026-03-28, 8", "2026-03-29, 6", "2026-10-25, 10"})
    void hasTheHoursThatTheNightHas(LocalDate day, int halfHours) {
        assertThat(slotsOn(day, "00:00", "04:00")).hasSize(halfHours);
    }

    @Test
    void isClosedForHoursThatTheClockJumpsOver() {
        assertThat(slotsOn(LocalDate.of(2026, 3, 29), "02:00", "03:00")).isEmpty();
    }

    @Test
    void offersTheLastPlacesOfASession() {
        LocalDate day = LocalDate.of(2026, 6, 1);
        Interval nine = Interval.of(Instant.parse("2026-06-01T07:00:00Z"), HALF_HOUR);
        AgentTime time =
                AgentTime.of("agent", hours(day, "09:00", "10:30"), List.of(new Taken(nine, 2)), NONE, day, day);

        assertThat(time.slots(HALF_HOUR, 8)).extracting(Slot::places).containsExactly(2, 8, 8);
    }

    private static List<Slot> slotsOn(LocalDate day, String from, String until) {
        return AgentTime.of("agent", hours(day, from, until), List.of(), NONE, day, day)
                .slots(HALF_HOUR, 1);
    }

    private static List<OpenHours> hours(LocalDate day, String from, String until) {
        return List.of(new OpenHours(new Recurrence(day, null), LocalTime.parse(from), LocalTime.parse(until)));
    }

    private static List<OpenHours> randomHours(Random random, LocalDate first) {
        return random.ints(1 + random.nextInt(4), 0, 1380)
                .mapToObj(minute -> {
                    LocalTime from = LocalTime.MIN.plusMinutes(minute);
                    LocalTime until = from.plusMinutes(1 + random.nextInt(1439 - minute));
                    String rule = random.nextBoolean() ? "FREQ=DAILY" : null;
                    return new OpenHours(new Recurrence(first.plusDays(random.nextInt(2)), rule), from, until);
                })
                .toList();
    }

    private static List<Taken> randomTaken(Random random, LocalDate first) {
        Instant start = first.atStartOfDay(CityTime.ZONE).toInstant();
        return random.ints(random.nextInt(12), 0, 3 * 1440)
                .mapToObj(minute -> Interval.of(
                        start.plus(Duration.ofMinutes(minute)), Duration.ofMinutes(1 + random.nextInt(200))))
                .map(time -> new Taken(time, 0))
                .toList();
    }
}
