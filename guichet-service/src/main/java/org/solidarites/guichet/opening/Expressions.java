package org.solidarites.guichet.opening;

import org.solidarites.chassis.problem.FieldError;
import org.solidarites.chassis.problem.Refusal;
import org.solidarites.guichet.GuichetProblem;
import org.solidarites.guichet.opening.hours.InvalidHours;
import org.solidarites.guichet.opening.hours.InvalidOpeningHoursException;
import org.solidarites.guichet.opening.hours.OpeningHours;

/** Opening hours that somebody sent. */
public final class Expressions {

    private Expressions() {}

    /**
     * Reads an expression.
     *
     * @param field where it stands in the body, for example {@code details/openingHours}
     * @throws Refusal if it is none: where the error is, and what would be right
     */
    public static OpeningHours read(String expression, String field) {
        try {
            return OpeningHours.parse(expression);
        } catch (InvalidOpeningHoursException e) {
            throw problem(e.reason())
                    .refuse()
                    .with("position", e.position())
                    .with("found", e.found())
                    .at(FieldError.inBody(field));
        }
    }

    private static GuichetProblem problem(InvalidHours reason) {
        return switch (reason) {
            case EMPTY -> GuichetProblem.OPENING_HOURS_EMPTY;
            case UNKNOWN_WORD -> GuichetProblem.OPENING_HOURS_UNKNOWN_WORD;
            case LOCAL_NAME -> GuichetProblem.OPENING_HOURS_LOCAL_NAME;
            case UNKNOWN_CHARACTER -> GuichetProblem.OPENING_HOURS_UNKNOWN_CHARACTER;
            case OPEN_COMMENT -> GuichetProblem.OPENING_HOURS_OPEN_COMMENT;
            case NO_TIME -> GuichetProblem.OPENING_HOURS_NO_TIME;
            case MOMENT -> GuichetProblem.OPENING_HOURS_MOMENT;
            case INTERVAL -> GuichetProblem.OPENING_HOURS_INTERVAL;
            case NO_DATE -> GuichetProblem.OPENING_HOURS_NO_DATE;
            case NO_WEEK -> GuichetProblem.OPENING_HOURS_NO_WEEK;
            case REVERSED_RANGE -> GuichetProblem.OPENING_HOURS_REVERSED_RANGE;
            case UNEXPECTED -> GuichetProblem.INVALID_OPENING_HOURS;
        };
    }
}
