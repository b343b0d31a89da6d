package org.solidarites.aid.engine;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.money.Euros;

/**
 * What conditions look at: a household's facts under one règlement on one day. Null is not known.
 *
 * @param oldestAge age of the oldest adult, whole years
 * @param quotientCaf monthly resources by the parts of the CAF, euros, rounded up to the cent
 * @param quotientFacultative the same by the parts of the règlement
 * @param restePourVivre euros per day and person (or unit), rounded up to the cent
 * @param commune INSEE code or name
 * @param students of each adult, whether a student
 */
public record Facts(
        int oldestAge,
        @Nullable Euros quotientCaf,
        @Nullable Euros quotientFacultative,
        @Nullable Euros restePourVivre,
        @Nullable String commune,
        List<Truth> students) {

    public Facts {
        students = List.copyOf(students);
    }

    @Nullable
    Euros quotient(Quotient which) {
        return which == Quotient.CAF ? quotientCaf : quotientFacultative;
    }

    /** Whether every adult is a student: one who is not decides, before all that is unknown. */
    Truth allStudents() {
        if (students.contains(Truth.FALSE)) {
            return Truth.FALSE;
        }
        return students.contains(Truth.UNKNOWN) ? Truth.UNKNOWN : Truth.TRUE;
    }

    static Truth student(Household.Adult adult) {
        return adult.student() == null ? Truth.UNKNOWN : Truth.of(Objects.requireNonNull(adult.student()));
    }
}
