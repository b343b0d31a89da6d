package org.solidarites.longevity.registration;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.solidarites.chassis.problem.FieldError;
import org.solidarites.chassis.problem.Refusal;
import org.solidarites.longevity.LongevityProblem;
import org.solidarites.longevity.activity.Bookable;
import org.solidarites.longevity.registration.core.Standing;

/** What a person must have done before, or must not have done. */
@ApplicationScoped
class Preconditions {

    private final AttendanceRepository attendance;
    private final Absences absences;

    Preconditions(AttendanceRepository attendance, Absences absences) {
        this.attendance = attendance;
        this.absences = absences;
    }

    /**
     * Lets a registration through. An agent may register somebody in spite of her absences: she has spoken with her.
     *
     * @throws Refusal {@code STEP_NOT_FINISHED}, {@code BLOCKED_FOR_ABSENCES}
     */
    void check(Bookable activity, String personKey, Registrant by, LocalDate today) {
        String path = activity.path();
        Integer step = activity.step();
        if (path != null && step != null && step > 1 && !attendance.hasFinished(personKey, path, step - 1)) {
            throw LongevityProblem.STEP_NOT_FINISHED
                    .refuse()
                    .with("path", path)
                    .with("step", step - 1)
                    .at(FieldError.inBody("person"));
        }
        if (by.kind() != RegistrantKind.AGENT
                && absences.standing(personKey, today) instanceof Standing.Blocked blocked) {
            throw LongevityProblem.BLOCKED_FOR_ABSENCES
                    .refuse()
                    .with("absences", blocked.absences())
                    .with("until", blocked.until())
                    .at(FieldError.inBody("person"));
        }
    }
}
