package org.solidarites.longevity.activity;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.solidarites.chassis.identity.Caller;
import org.solidarites.chassis.problem.FieldError;
import org.solidarites.chassis.problem.Refusal;
import org.solidarites.longevity.LongevityProblem;
import org.solidarites.longevity.Moment;
import org.solidarites.longevity.activity.core.SessionTime;

/** Plans activities, changes what is planned, and sees to it that whoever is registered is told. */
@ApplicationScoped
class Planning {

    private final ActivityRepository activities;
    private final SessionRepository sessions;
    private final RoomsAndSpeakers resources;
    private final Venues venues;
    private final Registered registered;
    private final PlacesTaken taken;
    private final Clock clock;

    Planning(
            ActivityRepository activities,
            SessionRepository sessions,
            RoomsAndSpeakers resources,
            Venues venues,
            Registered registered,
            PlacesTaken taken,
            Clock clock) {
        this.activities = activities;
        this.sessions = sessions;
        this.resources = resources;
        this.venues = venues;
        this.registered = registered;
        this.taken = taken;
        this.clock = clock;
    }

    /** @throws Refusal what {@link Venues}, {@link Schedule}, {@link RoomsAndSpeakers} and {@link Activity} say */
    Activity enter(NewActivity entry, Caller caller) {
        Instant now = clock.instant();
        venues.check(entry.spaceId(), caller);
        List<SessionTime> times = Schedule.of(entry, now);
        resources.check(entry);
        Activity activity = activities.keep(Activity.enter(entry, times));
        List<ActivitySession> planned = new ArrayList<>();
        for (SessionTime time : times) {
            planned.add(sessions.keep(new ActivitySession(activity, planned.size() + 1, time, now)));
        }
        resources.book(activity, planned);
        return activity;
    }

    /**
     * @throws Refusal {@code ACTIVITY_NOT_FOUND}, {@code SENIOR_SPACE_HOSTED_ELSEWHERE}, {@code ACTIVITY_CANCELLED}, {@code
     *     ACTIVITY_OVER}
     */
    Activity cancel(UUID id, String reason, Caller caller) {
        Activity activity = held(id, caller);
        Instant now = clock.instant();
        List<ActivitySession> ahead =
                sessions.of(id).stream().filter(session -> session.isAhead(now)).toList();
        if (ahead.isEmpty()) {
            throw LongevityProblem.ACTIVITY_OVER.refuse();
        }
        ahead.forEach(session -> {
            session.cancel(reason, now);
            sessions.keep(session);
            resources.free(session);
        });
        activity.cancel(reason);
        activities.keep(activity);
        registered.activityCancelled(id);
        return activity;
    }

    /** @throws Refusal as {@link #cancel}, {@code SESSION_NOT_FOUND}, {@code LAST_SESSION}, what the session says */
    ActivitySession cancelSession(UUID id, UUID sessionId, String reason, Caller caller) {
        Activity activity = held(id, caller);
        ActivitySession session = session(id, sessionId);
        session.cancel(reason, clock.instant());
        if (sessions.of(id).stream().noneMatch(ActivitySession::isPlanned)) {
            throw LongevityProblem.LAST_SESSION.refuse();
        }
        resources.free(session);
        return changed(activity, session, SessionChange.CANCELLED);
    }

    /**
     * @throws Refusal as {@link #cancel}, {@code SESSION_NOT_FOUND}, {@code SESSIONS_OVERLAP}, {@code ROOM_TAKEN}, {@code
     *     SPEAKER_TAKEN}
     */
    ActivitySession move(UUID id, UUID sessionId, NewTime time, Caller caller) {
        Activity activity = held(id, caller);
        Instant now = clock.instant();
        ActivitySession session = session(id, sessionId);
        session.move(Schedule.time(time.startsAt(), time.endsAt(), now), now);
        checkApart(session);
        resources.move(activity, session);
        return changed(activity, session, SessionChange.MOVED);
    }

    /** Nobody can be at two sessions of an activity at once. */
    private void checkApart(ActivitySession moved) {
        sessions.of(moved.activityId()).stream()
                .filter(other ->
                        other != moved && other.isPlanned() && other.time().overlaps(moved.time()))
                .findFirst()
                .ifPresent(other -> {
                    throw LongevityProblem.SESSIONS_OVERLAP
                            .refuse()
                            .with("startsAt", new Moment(other.time().start()))
                            .at(FieldError.inBody("startsAt"));
                });
    }

    /** @throws Refusal as {@link #cancel}, {@code ROOM_TOO_SMALL}, {@code CAPACITY_BELOW_PLACES_TAKEN} */
    Activity resize(UUID id, int capacity, Caller caller) {
        Activity activity = held(id, caller);
        int held = taken.at(List.of(id)).getOrDefault(id, 0);
        if (capacity < held) {
            throw LongevityProblem.CAPACITY_BELOW_PLACES_TAKEN
                    .refuse()
                    .with("taken", held)
                    .at(FieldError.inBody("capacity"));
        }
        if (activity.roomId() != null) {
            resources.checkHolds(activity.roomId(), capacity);
        }
        activity.holdAtMost(capacity);
        activities.keep(activity);
        Instant now = clock.instant();
        sessions.of(id).stream().filter(session -> session.isAhead(now)).forEach(session -> session.touch(now));
        registered.placesAdded(activity.bookable());
        return activity;
    }

    private ActivitySession changed(Activity activity, ActivitySession session, SessionChange change) {
        sessions.keep(session);
        activity.lastFrom(sessions.of(activity.id()).stream()
                .filter(ActivitySession::isPlanned)
                .map(ActivitySession::time)
                .sorted(Comparator.comparing(SessionTime::start))
                .toList());
        activity.sessionChanged(session.id(), change);
        activities.keep(activity);
        registered.sessionChanged(activity.id(), session.id(), change);
        return session;
    }

    private ActivitySession session(UUID activity, UUID session) {
        return sessions.findByIdOptional(session)
                .filter(found -> found.activityId().equals(activity))
                .orElseThrow(LongevityProblem.SESSION_NOT_FOUND::refuse);
    }

    private Activity held(UUID id, Caller caller) {
        Activity activity = activities.held(id).orElseThrow(LongevityProblem.ACTIVITY_NOT_FOUND::refuse);
        venues.checkKeeper(activity.spaceId(), caller);
        activity.checkPlanned();
        return activity;
    }
}
