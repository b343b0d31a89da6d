package org.solidarites.longevity.activity;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.solidarites.chassis.problem.Refusal;
import org.solidarites.longevity.LongevityProblem;

/** What other features may ask the activities. */
@ApplicationScoped
public class Activities {

    private final ActivityRepository activities;
    private final SessionRepository sessions;

    Activities(ActivityRepository activities, SessionRepository sessions) {
        this.activities = activities;
        this.sessions = sessions;
    }

    /**
     * Takes the places of an activity in hand until the transaction ends: nobody else gives or frees one meanwhile, so
     * what is counted stays true.
     *
     * @throws Refusal {@code ACTIVITY_NOT_FOUND}
     */
    public Bookable takeInHand(UUID id) {
        return activities.held(id).map(Activity::bookable).orElseThrow(LongevityProblem.ACTIVITY_NOT_FOUND::refuse);
    }

    /** The activity as it stands, without taking it in hand. */
    public Optional<Bookable> find(UUID id) {
        return activities.findByIdOptional(id).map(Activity::bookable);
    }

    /** When an activity starts that is known to be there. */
    public Instant start(UUID id) {
        return find(id).orElseThrow().startsAt();
    }

    /**
     * Lets through what one can do only at a session of that activity.
     *
     * @throws Refusal {@code SESSION_NOT_FOUND}
     */
    public void checkSession(UUID activity, UUID session) {
        session(activity, session);
    }

    /**
     * Lets through what can be done only once a session has begun.
     *
     * @throws Refusal {@code SESSION_NOT_FOUND}, {@code SESSION_CANCELLED}, {@code SESSION_NOT_STARTED}
     */
    public void checkBegun(UUID activity, UUID session, Instant now) {
        session(activity, session).checkBegun(now);
    }

    private ActivitySession session(UUID activity, UUID session) {
        return sessions.findByIdOptional(session)
                .filter(found -> found.activityId().equals(activity))
                .orElseThrow(LongevityProblem.SESSION_NOT_FOUND::refuse);
    }
}
