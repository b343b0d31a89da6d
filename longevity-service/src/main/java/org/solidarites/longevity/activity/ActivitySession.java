package org.solidarites.longevity.activity;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.aggregate.Aggregate;
import org.solidarites.chassis.problem.Refusal;
import org.solidarites.longevity.LongevityProblem;
import org.solidarites.longevity.Moment;
import org.solidarites.longevity.activity.core.SessionTime;

/** One time that an activity takes place. */
@Entity
@Table(name = "activity_session")
class ActivitySession extends Aggregate {

    private UUID activityId;

    @SuppressWarnings("UnusedVariable") // queries read it
    private UUID spaceId;

    private int number;
    private Instant startsAt;
    private Instant endsAt;

    @Enumerated(EnumType.STRING)
    private ActivityState state;

    private @Nullable String cancelledFor;
    private Instant modifiedAt;

    @SuppressWarnings("NullAway.Init") // for Hibernate, which fills the fields
    protected ActivitySession() {}

    ActivitySession(Activity activity, int number, SessionTime time, Instant now) {
        this.activityId = activity.id();
        this.spaceId = activity.spaceId();
        this.number = number;
        this.startsAt = time.start();
        this.endsAt = time.end();
        this.state = ActivityState.PLANNED;
        this.modifiedAt = now;
    }

    /** @throws Refusal {@code SESSION_CANCELLED}, {@code SESSION_STARTED} */
    void move(SessionTime to, Instant now) {
        checkAhead(now);
        startsAt = to.start();
        endsAt = to.end();
        modifiedAt = now;
    }

    /** @throws Refusal {@code SESSION_CANCELLED}, {@code SESSION_STARTED} */
    void cancel(String reason, Instant now) {
        checkAhead(now);
        state = ActivityState.CANCELLED;
        cancelledFor = reason;
        modifiedAt = now;
    }

    /** What the public sees of its activity has changed. */
    void touch(Instant now) {
        modifiedAt = now;
    }

    private void checkAhead(Instant now) {
        if (state == ActivityState.CANCELLED) {
            throw LongevityProblem.SESSION_CANCELLED.refuse();
        }
        if (!startsAt.isAfter(now)) {
            throw LongevityProblem.SESSION_STARTED.refuse().with("startsAt", new Moment(startsAt));
        }
    }

    /** @throws Refusal {@code SESSION_CANCELLED}, {@code SESSION_NOT_STARTED} */
    void checkBegun(Instant now) {
        if (!isPlanned()) {
            throw LongevityProblem.SESSION_CANCELLED.refuse();
        }
        if (startsAt.isAfter(now)) {
            throw LongevityProblem.SESSION_NOT_STARTED.refuse().with("startsAt", new Moment(startsAt));
        }
    }

    boolean isPlanned() {
        return state == ActivityState.PLANNED;
    }

    boolean isAhead(Instant now) {
        return isPlanned() && startsAt.isAfter(now);
    }

    UUID activityId() {
        return activityId;
    }

    SessionTime time() {
        return new SessionTime(startsAt, endsAt);
    }

    Instant modifiedAt() {
        return modifiedAt;
    }

    SessionView view() {
        return new SessionView(
                id(), activityId, number, Times.inTheCity(startsAt), Times.inTheCity(endsAt), state, cancelledFor);
    }
}
