package org.solidarites.longevity.activity;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What other features may ask about sessions, to publish them. */
@ApplicationScoped
public class Sessions {

    private final SessionRepository sessions;
    private final ActivityRepository activities;
    private final PlacesTaken taken;
    private final Clock clock;
    private final Duration longestTransaction;

    Sessions(
            SessionRepository sessions,
            ActivityRepository activities,
            PlacesTaken taken,
            Clock clock,
            @ConfigProperty(name = "quarkus.transaction-manager.default-transaction-timeout")
                    Duration longestTransaction) {
        this.sessions = sessions;
        this.activities = activities;
        this.taken = taken;
        this.clock = clock;
        this.longestTransaction = longestTransaction;
    }

    /**
     * A session with its activity, and when what the public sees of it changed last.
     *
     * @param version how often it changed
     */
    public record Published(SessionView session, ActivityView activity, Instant modifiedAt, long version) {

        public boolean isCancelled() {
            return session.state() == ActivityState.CANCELLED;
        }
    }

    /** Those of a space between two moments. */
    public List<Published> ofSpace(UUID space, Instant from, Instant to) {
        return published(sessions.ofSpace(space, from, to));
    }

    /** Those of these activities, in order of time. */
    public List<Published> ofActivities(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : published(sessions.ofActivities(ids));
    }

    /**
     * Those that changed after a given one, in the order of the change and then of the id. Changes that are not
     * older than the longest transaction are left for later: one that is still open could put another before them.
     */
    public List<Published> changedAfter(Instant modifiedAt, UUID id, int rows) {
        return published(sessions.changedAfter(modifiedAt, id, clock.instant().minus(longestTransaction), rows));
    }

    /** Sessions for carers in the same space at the same hour as those of an activity that are still ahead. */
    List<Published> besides(Activity activity) {
        return published(sessions.besides(activity.id(), activity.spaceId(), clock.instant()));
    }

    private List<Published> published(List<ActivitySession> found) {
        List<UUID> ids =
                found.stream().map(ActivitySession::activityId).distinct().toList();
        Map<UUID, Activity> of = activities.of(ids);
        Map<UUID, Integer> counts = taken.at(ids);
        return found.stream()
                .map(session -> new Published(
                        session.view(),
                        Objects.requireNonNull(of.get(session.activityId()))
                                .view(counts.getOrDefault(session.activityId(), 0)),
                        session.modifiedAt(),
                        session.version()))
                .toList();
    }
}
