package org.solidarites.foodcoop.month;

import java.time.LocalDate;
import java.time.YearMonth;
import org.solidarites.chassis.problem.FieldError;
import org.solidarites.foodcoop.FoodCoopProblem;

/** Months that can be dealt with: none before the first caisse, and none that is far off. */
final class Months {

    private static final YearMonth FIRST = YearMonth.of(2023, 1);

    private Months() {}

    /** Refuses a month outside of what can be. */
    static YearMonth require(YearMonth month, YearMonth last) {
        return require(month, FIRST, last);
    }

    /** Refuses a month outside of what can be for somebody who joined in the first. */
    static YearMonth require(YearMonth month, YearMonth first, YearMonth last) {
        if (month.isBefore(first) || month.isAfter(last)) {
            throw FoodCoopProblem.MONTH_OUT_OF_REACH
                    .refuse()
                    .with("month", month)
                    .with("first", first)
                    .with("last", last)
                    .at(FieldError.inBody("month"));
        }
        return month;
    }

    static LocalDate firstDay(YearMonth month) {
        return month.atDay(1);
    }
}
