package org.solidarites.guichet.opening;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
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

    /**
     * What holds at each instant, in the order given.
     *
     * @throws Refusal if one is so far away that nobody can mean it
     */
    List<EvaluationView.At> at(List<Instant> instants) {
        return IntStream.range(0, instants.size())
                .mapToObj(place -> at(instants.get(place), place))
                .toList();
    }

    private EvaluationView.At at(Instant instant, int place) {
        if (instant.isBefore(start(FIRST_YEAR)) || !instant.isBefore(start(LAST_YEAR + 1))) {
            throw GuichetProblem.INSTANT_OUT_OF_RANGE
                    .refuse()
                    .with("instant", instant)
                    .at(FieldError.inBody("at/" + place));
        }
        return EvaluationView.At.of(instant, hours.at(instant, calendar));
    }

    private static Instant start(int year) {
        return LocalDate.of(year, 1, 1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
