package org.solidarites.guichet.opening.hours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.solidarites.chassis.city.CityTime;

class OpeningHoursTest {

    private static final LocalDate PUBLIC = LocalDate.of(2026, 5, 8);
    private static final LocalDate SCHOOL = LocalDate.of(2026, 2, 16);
    private static final CityCalendar CALENDAR =
            new ListedCalendar(Set.of(PUBLIC), Set.of(SCHOOL), LocalDate.of(2027, 7, 4));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Mo-Fr 09:00-12:00                          | 2026-05-07T09:00 | OPEN    | REGULAR_HOURS      | 2026-05-07T12:00
            Mo-Fr 09:00-12:00                          | 2026-05-07T12:00 | CLOSED  | OUTSIDE_HOURS      | 2026-05-08T09:00
            Mo-Fr 09:00-12:00; PH off                  | 2026-05-08T10:00 | CLOSED  | PUBLIC_HOLIDAY     | 2026-05-11T09:00
            SH 10:00-12:00                             | 2026-02-16T10:00 | OPEN    | SCHOOL_HOLIDAY     | 2026-02-16T12:00
            SH 10:00-12:00                             | 2028-02-16T11:00 | UNKNOWN | CALENDAR_NOT_KNOWN | 2028-02-16T12:00
            SH 10:00-12:00                             | 2028-02-16T13:00 | CLOSED  | OUTSIDE_HOURS      | 2028-02-17T10:00
            Mo-Fr 09:00-17:00; SH Mo-Fr 09:00-17:00    | 2028-02-16T11:00 | OPEN    | REGULAR_HOURS      | 2028-02-16T17:00
            Mo-Fr "sur rendez-vous"                    | 2026-05-07T09:00 | UNKNOWN | NOT_CERTAIN        | 2026-05-09T00:00
            Th 17:00+                                  | 2026-05-07T18:00 | UNKNOWN | OPEN_END           | 2026-05-08T03:00
            sunrise-sunset                             | 2026-05-07T12:00 | OPEN    | REGULAR_HOURS      | 2026-05-07T16:00
            sunrise-sunset                             | 2026-05-07T18:00 | UNKNOWN | VARIABLE_TIME      | 2026-05-08T00:00
            sunrise-sunset                             | 2026-05-07T02:00 | CLOSED  | OUTSIDE_HOURS      | 2026-05-07T04:00
            Fr 20:00-02:00; Sa 10:00-12:00             | 2026-05-09T01:00 | UNKNOWN | RULES_DISAGREE     | 2026-05-09T02:00
            Dec 25 +Su 10:00-12:00                     | 2026-05-07T11:00 | UNKNOWN | NOT_UNDERSTOOD     | 2026-05-07T12:00
            22:00-26:00                                | 2026-05-07T01:59 | OPEN    | REGULAR_HOURS      | 2026-05-07T02:00
            Sa 22:00-04:00                             | 2026-03-29T03:00 | OPEN    | REGULAR_HOURS      | 2026-03-29T04:00
            """)
    void tellsWhatHoldsWhyAndUntilWhen(
            String expression, LocalDateTime at, OpeningState state, OpeningReason reason, LocalDateTime next)
            throws InvalidOpeningHoursException {
        OpeningStatus status = OpeningHours.parse(expression).at(instant(at), CALENDAR);

        assertThat(status.state()).isEqualTo(state);
        assertThat(status.reason()).isEqualTo(reason);
        assertThat(status.nextChange()).isEqualTo(instant(next));
    }

    @ParameterizedTest
    @CsvSource({"24/7, OPEN", "off, CLOSED", "unknown, UNKNOWN", "2020 Mo-Fr 09:00-12:00, CLOSED"})
    void knowsWhatNeverChanges(String expression, OpeningState state) throws InvalidOpeningHoursException {
        OpeningStatus status = OpeningHours.parse(expression).at(Instant.parse("2026-05-07T09:00:00Z"), CALENDAR);

        assertThat(status.state()).isEqualTo(state);
        assertThat(status.nextChange()).isNull();
    }

    @Test
    void isOpenThroughTheHourThatTheClockShowsTwice() throws InvalidOpeningHoursException {
        OpeningHours night = OpeningHours.parse("Sa 22:00-04:00");

        OpeningStatus status = night.at(Instant.parse("2026-10-24T20:00:00Z"), CALENDAR);

        assertThat(status.state()).isEqualTo(OpeningState.OPEN);
        assertThat(status.nextChange()).isEqualTo("2026-10-25T03:00:00Z"); // seven hours later
    }

    @Test
    void putsExceptionsOverTheRegularHours() throws InvalidOpeningHoursException {
        LocalDate monday = LocalDate.of(2026, 8, 3);
        OpeningHours hours = OpeningHours.parse("Mo-Fr 09:00-17:00")
                .with(new Exceptions(List.of(
                        new Exceptional(monday, monday.plusDays(4), null, "travaux"),
                        new Exceptional(
                                monday.plusDays(1),
                                monday.plusDays(1),
                                OpeningHours.parse("10:00-11:00"),
                                "portes ouvertes"))));

        OpeningStatus closed = hours.at(instant(monday.atTime(10, 0)), CALENDAR);
        OpeningStatus opened = hours.at(instant(monday.plusDays(1).atTime(10, 0)), CALENDAR);
        OpeningStatus after = hours.at(instant(monday.plusDays(7).atTime(10, 0)), CALENDAR);

        assertThat(closed)
                .isEqualTo(new OpeningStatus(
                        OpeningState.CLOSED,
                        "travaux",
                        OpeningReason.TEMPORARY_CLOSURE,
                        instant(monday.plusDays(1).atTime(10, 0))));
        assertThat(opened)
                .isEqualTo(new OpeningStatus(
                        OpeningState.OPEN,
                        "portes ouvertes",
                        OpeningReason.EXCEPTIONAL_OPENING,
                        instant(monday.plusDays(1).atTime(11, 0))));
        assertThat(after.state()).isEqualTo(OpeningState.OPEN);
    }

    @Test
    void letsTheNightBeforeAClosureEnd() throws InvalidOpeningHoursException {
        LocalDate sunday = LocalDate.of(2026, 8, 2);
        OpeningHours hours = OpeningHours.parse("Sa 20:00-02:00")
                .with(new Exceptions(List.of(new Exceptional(sunday, sunday, null, "travaux"))));

        assertThat(hours.at(instant(sunday.atTime(1, 0)), CALENDAR).state()).isEqualTo(OpeningState.OPEN);
        assertThat(hours.at(instant(sunday.atTime(2, 0)), CALENDAR).reason())
                .isEqualTo(OpeningReason.TEMPORARY_CLOSURE);
    }

    @Test
    void refusesAnExceptionThatIsNone() {
        LocalDate day = LocalDate.of(2026, 8, 3);

        assertThatIllegalArgumentException().isThrownBy(() -> new Exceptional(day, day.minusDays(1), null, "travaux"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Exceptional(day, day, null, " "));
    }

    @ParameterizedTest
    @CsvSource({
        "Mo-Fr 09:00-12:00; Mer off, 19, LOCAL_NAME, Mer",
        "Jan 1-32 off,               6,  NO_DATE,    32",
        "Jan 1-10 SH Mo SH off,      15, UNEXPECTED, SH",
        "Mo-Fr 09:00-,               11, UNEXPECTED, -",
        "easter +99999999999 days off, 8, UNEXPECTED, 99999999999",
    })
    void saysWhereAnExpressionIsWrong(String expression, int position, InvalidHours reason, String found) {
        InvalidOpeningHoursException refused =
                catchThrowableOfType(InvalidOpeningHoursException.class, () -> OpeningHours.parse(expression));

        assertThat(refused.position()).isEqualTo(position);
        assertThat(refused.reason()).isEqualTo(reason);
        assertThat(refused.found()).isEqualTo(found);
    }

    private static Instant instant(LocalDateTime clock) {
        return clock.atZone(CityTime.ZONE).toInstant();
    }
}
