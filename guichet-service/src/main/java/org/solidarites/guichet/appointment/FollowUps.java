package org.solidarites.guichet.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.identity.Callers;
import org.solidarites.chassis.problem.FieldError;
import org.solidarites.chassis.problem.Refusal;
import org.solidarites.guichet.GuichetProblem;
import org.solidarites.guichet.agenda.BookableMotive;

/** Follow-ups are with the agent who received the person before. */
@ApplicationScoped
class FollowUps {

    private final AppointmentRepository appointments;
    private final Callers callers;

    FollowUps(AppointmentRepository appointments, Callers callers) {
        this.appointments = appointments;
        this.callers = callers;
    }

    /**
     * The one agent with whom this can be, or null where any agent will do.
     *
     * @param follows the appointment that is followed up
     * @throws Refusal {@code FOLLOW_UP_NEEDED} if the motive is for follow-ups and this is none that the caller may see
     */
    @Nullable
    String agent(BookableMotive motive, @Nullable UUID follows, FieldError place) {
        if (!motive.followUp()) {
            return null;
        }
        if (follows == null) {
            throw GuichetProblem.FOLLOW_UP_NEEDED.refuse().at(place);
        }
        return appointments
                .visible(follows, callers.current())
                .filter(earlier -> earlier.guichet().equals(motive.guichet()) && !earlier.isCancelled())
                .map(Appointment::agent)
                .orElseThrow(() -> GuichetProblem.FOLLOW_UP_NEEDED.refuse().at(place));
    }
}
