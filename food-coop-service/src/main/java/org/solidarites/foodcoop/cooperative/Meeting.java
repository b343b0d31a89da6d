package org.solidarites.foodcoop.cooperative;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.aggregate.Aggregate;
import org.solidarites.chassis.problem.Refusal;
import org.solidarites.foodcoop.FoodCoopProblem;

/** A session of the Coopérative with its agenda and, once it was held, its minutes. */
@Entity
@Table(name = "coop_session")
class Meeting extends Aggregate {

    private Instant heldAt;
    private String place;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> agenda;

    @Embedded
    private @Nullable Minutes minutes;

    @SuppressWarnings("NullAway.Init") // for Hibernate, which fills the fields
    protected Meeting() {}

    static Meeting plan(NewMeeting planned) {
        Meeting meeting = new Meeting();
        meeting.heldAt = planned.heldAt().toInstant();
        meeting.place = planned.place();
        meeting.agenda = planned.agenda();
        return meeting;
    }

    /**
     * Writes the minutes, once.
     *
     * @throws Refusal {@code SESSION_NOT_HELD_YET}, {@code MINUTES_ALREADY_WRITTEN}
     */
    void record(Minutes written, Instant now) {
        if (now.isBefore(heldAt)) {
            throw FoodCoopProblem.SESSION_NOT_HELD_YET.refuse();
        }
        if (minutes != null) {
            throw FoodCoopProblem.MINUTES_ALREADY_WRITTEN.refuse();
        }
        minutes = written;
    }

    View view() {
        return new View(id(), heldAt, place, agenda, minutes);
    }

    /** A session as the public reads it. */
    @Schema(name = "CooperativeSession")
    public record View(
            UUID id,
            Instant heldAt,
            String place,
            List<String> agenda,
            @Nullable Minutes minutes) {}
}
