package org.solidarites.guichet.opening.hours;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every expression: tried on many, the same in every run. */
class OpeningHoursPropertiesTest {

    private static final CityCalendar CALENDAR = ReferenceAnswers.read().calendar();
    private static final Instant FIRST = Instant.parse("2025-09-01T00:00:00Z");
    private static final int MINUTES =
            (int) Duration.between(FIRST, Instant.parse("2027-06-01T00:00:00Z")).toMinutes();

    static Stream<String> expressions() {
        RandomExpressions random = new RandomExpressions(20261124);
        return IntStream.range(0, 400).mapToObj(place -> random.next());
    }

    @ParameterizedTest
    @MethodSource("expressions")
    void agreesWithThePlainReading(String expression) throws InvalidOpeningHoursException {
        OpeningHours hours = OpeningHours.parse(expression);
        PlainReading plain = new PlainReading(Grammar.read(expression).rules(), CALENDAR);
        Random random = new Random(expression.hashCode());
        for (int i = 0; i < 500; i++) {
            Instant at = FIRST.plus(Duration.ofMinutes(random.nextInt(MINUTES)));
            assertThat(hours.at(at, CALENDAR).state()).as("at " + at).isEqualTo(plain.at(at));
        }
    }

    @ParameterizedTest
    @MethodSource("expressions")
    void losesNoMinuteWhenTheClockIsSet(String expression) throws InvalidOpeningHoursException {
        OpeningHours hours = OpeningHours.parse(expression);
        PlainReading plain = new PlainReading(Grammar.read(expression).rules(), CALENDAR);
        for (LocalDate day :
                new LocalDate[] {LocalDate.of(2026, Month.MARCH, 29), LocalDate.of(2026, Month.OCTOBER, 25)}) {
            Instant end = day.plusDays(1).atTime(6, 0).atZone(CALENDAR.zone()).toInstant();
            for (Instant at = day.atStartOfDay(CALENDAR.zone()).toInstant();
                    at.isBefore(end);
                    at = at.plus(Duration.ofMinutes(1))) {
                assertThat(hours.at(at, CALENDAR).state()).as("at " + at).isEqualTo(plain.at(at));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("expressions")
    void changesWhenItSaysAndNotBefore(String expression) throws InvalidOpeningHoursException {
        OpeningHours hours = OpeningHours.parse(expression);
        Random random = new Random(expression.hashCode());
        for (int i = 0; i < 50; i++) {
            Instant at = FIRST.plusSeconds(60L * random.nextInt(MINUTES) + random.nextInt(60));
            OpeningStatus now = hours.at(at, CALENDAR);
            Instant change = now.nextChange();
            if (change == null) {
                continue;
            }
            assertThat(change).isAfter(at);
            assertThat(hours.at(change, CALENDAR).state()).as("at " + change).isNotEqualTo(now.state());
            long seconds = Duration.between(at, change).toSeconds();
            for (int between = 0; between < 40; between++) {
                Instant before = at.plusSeconds((long) (random.nextDouble() * seconds));
                assertThat(hours.at(before, CALENDAR).state())
                        .as("at " + before)
                        .isEqualTo(now.state());
            }
            assertThat(hours.at(change.minusSeconds(1), CALENDAR).state()).isEqualTo(now.state());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void refusesOrReadsWhateverOneTypes(long seed) {
        Random random = new Random(seed);
        String alphabet = "MoTuFrSaPHSHJanwek 0123456789:-+,;|[]()/\"éLu\toff";
        for (int i = 0; i < 3000; i++) {
            String typed = random.ints(random.nextInt(25) + 1, 0, alphabet.length())
                    .mapToObj(place -> alphabet.substring(place, place + 1))
                    .reduce("", String::concat);
            try {
                assertThat(OpeningHours.parse(typed).at(FIRST, CALENDAR)).isNotNull();
            } catch (InvalidOpeningHoursException refused) {
                assertThat(refused.position()).as(typed).isBetween(0, typed.length());
            }
        }
    }
}
