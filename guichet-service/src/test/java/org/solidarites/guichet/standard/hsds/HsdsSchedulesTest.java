package org.solidarites.guichet.standard.hsds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.solidarites.chassis.city.CityTime;
import org.solidarites.guichet.directory.GuichetView;
import org.solidarites.guichet.directory.OpeningException;
import org.solidarites.guichet.opening.hours.OpeningHours;
import org.solidarites.guichet.opening.hours.OpeningState;
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
        assertThat(of(LocalDate.of(2026, 3, 28), "Mo-Fr 09:00-12:00; SH off", List.of()))
                .singleElement()
                .satisfies(text -> {
                    assertThat(text.description()).isEqualTo("Mo-Fr 09:00-12:00; SH off");
                    assertThat(text.freq()).isNull();
                    assertThat(text.opensAt()).isNull();
                });
    }

    @Test
    void saysNothingWhereNothingIsKnown() {
        assertThat(of(LocalDate.of(2026, 3, 28), null, List.of())).isEmpty();
    }

    /** Read as a program would read the rules: at no hour ahead do they disagree with the city's own evaluation. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mo-Fr 09:00-12:00,14:00-16:00",
                "Mo-Fr 09:00-12:00,14:00-16:00; We off; PH off",
                "09:00-11:00; PH off",
                "Mo-Su 03:00-23:00; Sa-Su 10:00-12:00",
                "Sa-Mo 10:00-12:00; Su off",
            })
    void isRightAtEveryHourAhead(String expression) throws Exception {
        LocalDate today = LocalDate.of(2026, 2, 20);
        OpeningException works =
                new OpeningException(LocalDate.of(2026, 3, 26), LocalDate.of(2026, 4, 1), null, "travaux");
        List<HsdsSchedule> told = of(today, expression, List.of(works));
        OpeningHours hours = OpeningHours.parse(expression);

        Instant end = LocalDate.of(2026, 10, 25).atStartOfDay(CityTime.ZONE).toInstant();
        for (Instant at = today.atStartOfDay(CityTime.ZONE).toInstant(); at.isBefore(end); at = at.plusSeconds(3600)) {
            LocalDate day = at.atZone(CityTime.ZONE).toLocalDate();
            boolean closed = !day.isBefore(works.from()) && !day.isAfter(works.to());
            boolean open = hours.at(at, RandomPlaces.CALENDAR).state() == OpeningState.OPEN;
            assertThat(isOpen(told, at)).as("%s", at).isEqualTo(open && !closed);
        }
    }

    private static boolean isOpen(List<HsdsSchedule> told, Instant at) {
        return told.stream().filter(rule -> rule.freq() != null).anyMatch(rule -> {
            OffsetTime opens = OffsetTime.parse(rule.opensAt());
            OffsetDateTime there = at.atOffset(opens.getOffset());
            LocalTime time = there.toLocalTime();
            return !there.toLocalDate().isBefore(rule.validFrom())
                    && !there.toLocalDate().isAfter(rule.validTo())
                    && rule.byday().contains(there.getDayOfWeek().name().substring(0, 2))
                    && !time.isBefore(opens.toLocalTime())
                    && time.isBefore(OffsetTime.parse(rule.closesAt()).toLocalTime());
        });
    }

    private static List<HsdsSchedule> of(LocalDate today, String hours, List<OpeningException> exceptions) {
        GuichetView any = new RandomPlaces(1).place();
        GuichetView place = RandomPlaces.with(any, hours, exceptions, Instant.parse("2026-02-01T10:00:00Z"));
        return new HsdsSchedules(today, RandomPlaces.CALENDAR).of(place, OWNER);
    }
}
