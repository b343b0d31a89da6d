package org.solidarites.guichet.opening.hours;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

/** How many times a second one core tells what holds, on expressions read before. Prints Markdown. */
public final class OpeningHoursBench {

    private static final List<String> TYPICAL = List.of(
            "Mo-Fr 09:00-12:00,14:00-17:00",
            "Mo-Fr 08:30-12:30,13:30-17:00; Th 10:30-17:00; PH off",
            "We 13:30-18:00; SH Mo-Fr 08:30-12:00,13:30-18:00; PH off",
            "Sep-Jun Mo-Fr 09:00-17:00; Jul-Aug Mo-Fr 09:00-12:00; Dec 24-Jan 02 off; PH off",
            "week 01-53/2 Tu 14:00-17:00; Th[1] 18:00-20:00 open \"sur rendez-vous\" || \"se renseigner\"");
    private static final int ROUNDS = 9;
    private static final int EVALUATIONS = 4_000_000;
    private static final int INSTANTS = 1 << 14;
    private static final Instant FIRST = Instant.parse("2025-09-01T00:00:00Z");
    private static final int SECONDS = 640 * 24 * 3600;

    private OpeningHoursBench() {}

    public static void main(String[] arguments) throws InvalidOpeningHoursException {
        CityCalendar calendar = new ListedCalendar(
                Set.of(LocalDate.of(2026, 5, 8)), Set.of(LocalDate.of(2026, 2, 16)), LocalDate.of(2040, 1, 1));
        Instant[] instants = new Random(1)
                .ints(INSTANTS, 0, SECONDS)
                .mapToObj(FIRST::plusSeconds)
                .toArray(Instant[]::new);
        System.out.printf(
                "Opening hours: evaluations a second on one thread, state, reason and next change, at %d instants of 640"
                        + " days; %d rounds of %d%n%n| expression | min | median | max |%n|---|---|---|---|%n",
                INSTANTS, ROUNDS, EVALUATIONS);
        for (String expression : TYPICAL) {
            OpeningHours hours = OpeningHours.parse(expression);
            round(hours, calendar, instants);
            double[] perSecond = new double[ROUNDS];
            Arrays.setAll(perSecond, round -> round(hours, calendar, instants));
            Arrays.sort(perSecond);
            System.out.printf(
                    Locale.ROOT,
                    "| `%s` | %,.0f | %,.0f | %,.0f |%n",
                    expression,
                    perSecond[0],
                    perSecond[ROUNDS / 2],
                    perSecond[ROUNDS - 1]);
        }
    }

    private static double round(OpeningHours hours, CityCalendar calendar, Instant[] instants) {
        long open = 0;
        long start = System.nanoTime();
        for (int i = 0; i < EVALUATIONS; i++) {
            OpeningStatus status = hours.at(instants[i & (INSTANTS - 1)], calendar);
            open += status.state() == OpeningState.OPEN ? 1 : 0;
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        if (open == 0) {
            throw new IllegalStateException("never open: nothing was measured");
        }
        return EVALUATIONS / seconds;
    }
}
