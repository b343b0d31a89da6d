package org.solidarites.guichet.agenda;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.solidarites.chassis.aggregate.Aggregate;
import org.solidarites.chassis.city.CityTime;
import org.solidarites.chassis.problem.FieldError;
import org.solidarites.chassis.problem.Refusal;
import org.solidarites.guichet.GuichetProblem;
import org.solidarites.guichet.agenda.slot.Interval;

/** A time in which an agent receives nobody, at any desk. */
@Entity
@Table(name = "agent_absence")
class Absence extends Aggregate {

    private String agent;
    private Instant startsAt;
    private Instant endsAt;

    @SuppressWarnings("NullAway.Init") // for Hibernate, which fills the fields
    protected Absence() {}

    /**
     * Enters an absence.
     *
     * @throws Refusal {@code HOURS_CROSSED}
     */
    static Absence enter(String agent, NewAbsence request) {
        if (!request.startsAt().isBefore(request.endsAt())) {
            throw GuichetProblem.HOURS_CROSSED
                    .refuse()
                    .with("start", request.startsAt())
                    .with("end", request.endsAt())
                    .at(FieldError.inBody("endsAt"));
        }
        Absence absence = new Absence();
        absence.agent = agent;
        absence.startsAt = request.startsAt().toInstant();
        absence.endsAt = request.endsAt().toInstant();
        return absence;
    }

    String agent() {
        return agent;
    }

    Interval time() {
        return new Interval(startsAt, endsAt);
    }

    AbsenceView view() {
        return new AbsenceView(id(), agent, inCity(startsAt), inCity(endsAt));
    }

    private static OffsetDateTime inCity(Instant time) {
        return time.atZone(CityTime.ZONE).toOffsetDateTime();
    }
}
