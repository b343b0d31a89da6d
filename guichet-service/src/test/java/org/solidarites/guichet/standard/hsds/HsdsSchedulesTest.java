package org.solidarites.guichet.standard.hsds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.solidarites.chassis.city.CityTime;
import org.solidarites.guichet.directory.GuichetView;
import org.solidarites.guichet.directory.OpeningException;
import org.solidarites.guichet.standard.RandomPlaces;

class HsdsSchedulesTest {

    private static final UUID OWNER = UUID.fromString("018f0000-0000-7000-8000-000000000001");
    private static final LocalDate CLOCK_GOES_FORWARD = LocalDate.of(2026, 3, 29);

    @Test
    void statesARuleForAsLongAsOneOffsetHolds() {
        List<HsdsSchedule> told = of(LocalDate.of(2026, 3, 28), "Mo-Fr 09:00-12:00", List.of());

        assertThat(told)
                .extracting(
                        HsdsSchedule::validFrom,
                        HsdsSchedule::validTo,
                        HsdsSchedule::timezone,
                        HsdsSchedule::byday,
                        HsdsSchedule::opensAt,
                        HsdsSchedule::closesAt)
                .containsExactly(
                        tuple(
                                LocalDate.of(2026, 2, 1),
                                LocalDate.of(2026, 3, 28),
                                1.0,
                                "MO,TU,WE,TH,FR",
                                "09:00+01:00",
                                "12:00+01:00"),
                        tuple(
                                CLOCK_GOES_FORWARD,
                                LocalDate.of(2026, 10, 24),
                                2.0,
                                "MO,TU,WE,TH,FR",
                                "09:00+02:00",
                                "12:00+02:00"));
    }

    @Test
    void takesTheOffsetOfTheDayOnWhichTheClockIsPut() {
        assertThat(of(CLOCK_GOES_FORWARD, "Mo 09:00-12:00", List.of()))
                .extracting(HsdsSchedule::validFrom, HsdsSchedule::timezone)
                .containsExactly(tuple(CLOCK_GOES_FORWARD, 2.0), tuple(LocalDate.of(2026, 10, 25), 1.0));
    }

    @Test
    void statesNoRuleForTheDaysOfAnException() {
        OpeningException works =
                new OpeningException(LocalDate.of(2026, 3, 23), LocalDate.of(2026, 4, 3), null, "travaux");

        List<HsdsSchedule> told = of(LocalDate.of(2026, 3, 20), "Mo-Fr 09:00-12:00", List.of(works));

        assertThat(told)
                .extracting(
                        HsdsSchedule::validFrom, HsdsSchedule::validTo, HsdsSchedule::freq, HsdsSchedule::description)
                .containsExactly(
                        tuple(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 3, 22), "WEEKLY", "Mo-Fr 09:00-12:00"),
                        tuple(LocalDate.of(2026, 4, 4), LocalDate.of(2026, 10, 24), "WEEKLY", "Mo-Fr 09:00-12:00"),
                        tuple(works.from(), works.to(), null, "off"));
        assertThat(told.getLast().notes()).isEqualTo("travaux");
    }

    @Test
    void forgetsExceptionsThatAreOver() {
        OpeningException over =
                new OpeningException(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 3), null, "travaux");

        assertThat(of(LocalDate.of(2026, 3, 28), "Mo-Fr 09:00-12:00", List.of(over)))
                .hasSize(2);
    }

    @Test
    void saysOtherHoursAsTextOnly() {
        assertThat(of(LocalDate.of(2026, 3, 28), "Mo-Fr 09:00-12:00; PH off", List.of()))
                .singleElement()
                .satisfies(text -> {
                    assertThat(text.description()).isEqualTo("Mo-Fr 09:00-12:00; PH off");
                    assertThat(text.freq()).isNull();
                    assertThat(text.opensAt()).isNull();
                });
    }

    @Test
    void saysNothingWhereNothingIsKnown() {
        assertThat(of(LocalDate.of(2026, 3, 28), null, List.of())).isEmpty();
    }

    /** Read as a program would read the rules: at no minute ahead do they disagree with the expression. */
    @Test
    void isRightOnEveryDayAhead() {
        LocalDate today = LocalDate.of(2026, 1, 15);
        OpeningException works =
                new OpeningException(LocalDate.of(2026, 3, 26), LocalDate.of(2026, 4, 1), null, "travaux");
        List<HsdsSchedule> told = of(today, "Mo-Fr 09:00-12:00,14:00-16:00; We off", List.of(works));

        for (LocalDate day = today; day.isBefore(LocalDate.of(2026, 10, 25)); day = day.plusDays(1)) {
            boolean closed = day.getDayOfWeek().getValue() > 5
                    || day.getDayOfWeek().getValue() == 3
                    || (!day.isBefore(works.from()) && !day.isAfter(works.to()));
            assertThat(opens(told, day)).as("%s", day).isEqualTo(closed ? List.of() : List.of(at(day, 9), at(day, 14)));
        }
    }

    private static Instant at(LocalDate day, int hour) {
        return day.atTime(hour, 0).atZone(CityTime.ZONE).toInstant();
    }

    private static List<Instant> opens(List<HsdsSchedule> told, LocalDate day) {
        String name = day.getDayOfWeek().name().substring(0, 2);
        return told.stream()
                .filter(rule -> Objects.nonNull(rule.freq()))
                .filter(rule -> !day.isBefore(rule.validFrom()) && !day.isAfter(rule.validTo()))
                .filter(rule -> Arrays.asList(rule.byday().split(",")).contains(name))
                .map(rule -> day.atTime(OffsetTime.parse(rule.opensAt()).toLocalTime())
                        .toInstant(OffsetTime.parse(rule.opensAt()).getOffset()))
                .sorted()
                .toList();
    }

    private static List<HsdsSchedule> of(LocalDate today, String hours, List<OpeningException> exceptions) {
        GuichetView any = new RandomPlaces(1).place();
        GuichetView place = RandomPlaces.with(any, hours, exceptions, Instant.parse("2026-02-01T10:00:00Z"));
        return new HsdsSchedules(today, CityTime.ZONE).of(place, OWNER);
    }
}
