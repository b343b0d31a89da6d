package org.solidarites.longevity.activity;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.aggregate.Aggregate;
import org.solidarites.chassis.problem.FieldError;
import org.solidarites.chassis.problem.Refusal;
import org.solidarites.longevity.LongevityProblem;
import org.solidarites.longevity.activity.core.SessionTime;
import org.solidarites.longevity.eligibility.Admission;
import org.solidarites.longevity.eligibility.Audience;

/** What takes place in a senior space, once or several times, with a number of places. How many are taken is counted. */
@Entity
@Table(name = "activity")
class Activity extends Aggregate {

    /** From this age on one counts among the seniors, in years ({@code domain.md} section 5). */
    static final int SENIOR_AGE = 60;

    private UUID spaceId;
    private String title;

    @Enumerated(EnumType.STRING)
    private ActivityKind kind;

    @Enumerated(EnumType.STRING)
    private ActivityForm form;

    @Enumerated(EnumType.STRING)
    private ActivityState state;

    private @Nullable String cancelledFor;
    private Instant startsAt;
    private Instant endsAt;
    private int capacity;

    @Enumerated(EnumType.STRING)
    private Audience audience;

    private @Nullable Integer minimumAge;
    private @Nullable String rule;
    private @Nullable String path;
    private @Nullable Integer step;
    private @Nullable UUID roomId;
    private List<UUID> speakers;

    @JdbcTypeCode(SqlTypes.JSON)
    private Presentation presentation;

    @SuppressWarnings("NullAway.Init") // for Hibernate, which fills the fields
    protected Activity() {}

    /**
     * Enters an activity.
     *
     * @param sessions when it takes place, in order
     * @throws Refusal {@code MINIMUM_AGE_OF_CARERS}, {@code STEP_WITHOUT_PATH}, {@code TARIFFS_OUT_OF_ORDER}, {@code
     *     TARIFF_BELOW_ZERO}
     */
    static Activity enter(NewActivity entry, List<SessionTime> sessions) {
        Activity activity = new Activity();
        activity.spaceId = entry.spaceId();
        activity.title = entry.title();
        activity.kind = entry.kind();
        activity.form = entry.wantedForm();
        activity.state = ActivityState.PLANNED;
        activity.capacity = entry.capacity();
        activity.rule = entry.recurrence() == null ? null : entry.recurrence().rule();
        activity.roomId = entry.roomId();
        activity.speakers = entry.speakers();
        activity.presentation = entry.presented();
        activity.presentation.check();
        activity.lastFrom(sessions);
        activity.admit(entry.audience(), entry.minimumAge());
        activity.place(entry.path(), entry.step());
        activity.raise(new ActivityEvents.Planned(activity.id(), activity.spaceId, activity.kind, activity.form));
        return activity;
    }

    private void admit(@Nullable Audience wanted, @Nullable Integer age) {
        audience = wanted == null ? Audience.SENIORS : wanted;
        if (audience != Audience.SENIORS && age != null) {
            throw LongevityProblem.MINIMUM_AGE_OF_CARERS.refuse().at(FieldError.inBody("minimumAge"));
        }
        minimumAge = audience == Audience.SENIORS && age == null ? Integer.valueOf(SENIOR_AGE) : age;
    }

    private void place(@Nullable String ofPath, @Nullable Integer asStep) {
        if ((ofPath == null) != (asStep == null)) {
            throw LongevityProblem.STEP_WITHOUT_PATH.refuse().at(FieldError.inBody(ofPath == null ? "path" : "step"));
        }
        path = ofPath;
        step = asStep;
    }

    /** Begins with the first of these sessions and ends with the last. */
    final void lastFrom(List<SessionTime> sessions) {
        startsAt = sessions.getFirst().start();
        endsAt = sessions.getLast().end();
    }

    /**
     * Does not take place.
     *
     * @throws Refusal {@code ACTIVITY_CANCELLED}
     */
    void cancel(String reason) {
        checkPlanned();
        state = ActivityState.CANCELLED;
        cancelledFor = reason;
        raise(new ActivityEvents.Cancelled(id()));
    }

    /** A session of it was moved or cancelled. */
    void sessionChanged(UUID session, SessionChange change) {
        raise(new ActivityEvents.SessionChanged(id(), session, change));
    }

    /** @throws Refusal {@code ACTIVITY_CANCELLED} */
    final void checkPlanned() {
        if (state == ActivityState.CANCELLED) {
            throw LongevityProblem.ACTIVITY_CANCELLED.refuse();
        }
    }

    void holdAtMost(int people) {
        capacity = people;
    }

    Bookable bookable() {
        return new Bookable(
                id(),
                spaceId,
                startsAt,
                endsAt,
                capacity,
                new Admission(audience, minimumAge),
                form != ActivityForm.DROP_IN,
                state == ActivityState.CANCELLED,
                path,
                step);
    }

    /** What is booked for it: its room, where it has one, and its speakers. */
    List<UUID> resources() {
        List<UUID> booked = new ArrayList<>(speakers);
        if (roomId != null) {
            booked.add(roomId);
        }
        return booked;
    }

    Instant startsAt() {
        return startsAt;
    }

    UUID spaceId() {
        return spaceId;
    }

    @Nullable
    UUID roomId() {
        return roomId;
    }

    /** Shows it, given how many places are taken. */
    ActivityView view(int taken) {
        return new ActivityView(
                id(),
                spaceId,
                title,
                kind,
                form,
                state,
                cancelledFor,
                Times.inTheCity(startsAt),
                Times.inTheCity(endsAt),
                rule,
                capacity,
                Math.max(0, capacity - taken),
                audience,
                minimumAge,
                path,
                step,
                roomId,
                speakers,
                presentation.costsNothing(),
                presentation);
    }
}
