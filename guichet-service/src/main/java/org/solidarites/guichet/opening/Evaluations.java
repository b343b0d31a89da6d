package org.solidarites.guichet.opening;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.solidarites.chassis.problem.FieldError;
import org.solidarites.chassis.problem.Refusal;
import org.solidarites.guichet.GuichetProblem;
import org.solidarites.guichet.opening.hours.CityCalendar;
import org.solidarites.guichet.opening.hours.OpeningHours;

/** The same hours at many instants. */
record Evaluations(OpeningHours hours, CityCalendar calendar) {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2099;
    private static final Duration SPAN = Duration.ofDays(3653);

    /**
     * What holds at each instant, in the order given.
     *
     * @throws Refusal if one is so far away that nobody can mean it, or they are more than ten years apart
     */
    List<EvaluationView.At> at(List<Instant> instants) {
        IntStream.range(0, instants.size()).forEach(place -> refuseOutOfRange(instants.get(place), place));
        refuseFarApart(instants);
        return instants.stream()
                .map(instant -> EvaluationView.At.of(instant, hours.at(instant, calendar)))
                .toList();
    }

    /** Every year that is asked of has to be drawn first, which costs most: nobody needs a hundred of them at once. */
    private static void refuseFarApart(List<Instant> instants) {
        Instant first = Collections.min(instants);
        if (Collections.max(instants).isAfter(first.plus(SPAN))) {
            throw GuichetProblem.INSTANTS_TOO_FAR_APART.refuse().at(FieldError.inBody("at"));
        }
    }

    private static void refuseOutOfRange(Instant instant, int place) {
        if (instant.isBefore(start(FIRST_YEAR)) || !instant.isBefore(start(LAST_YEAR + 1))) {
            throw GuichetProblem.INSTANT_OUT_OF_RANGE
                    .refuse()
                    .with("instant", instant)
                    .at(FieldError.inBody("at/" + place));
        }
    }

    private static Instant start(int year) {
        return LocalDate.of(year, 1, 1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
