package org.solidarites.longevity.feed;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.solidarites.longevity.activity.Sessions;
import org.solidarites.longevity.space.SeniorSpaceView;
import org.solidarites.longevity.space.SeniorSpaces;

/** The feed of sessions, in the order of their last change and then of their id. */
@ApplicationScoped
class RpdeFeed {

    private final Sessions sessions;
    private final SeniorSpaces spaces;
    private final EventWriter writer;
    private final FeedConfig config;

    RpdeFeed(Sessions sessions, SeniorSpaces spaces, EventWriter writer, FeedConfig config) {
        this.sessions = sessions;
        this.spaces = spaces;
        this.writer = writer;
        this.config = config;
    }

    /**
     * The page after an item.
     *
     * @param self the address of this page below the public door, which the last page names as the next
     */
    RpdePage after(Instant modified, UUID id, String self) {
        List<Sessions.Published> found = sessions.changedAfter(modified, id, config.pageSize());
        Map<UUID, SeniorSpaceView> places = spaces.views(found.stream()
                .map(session -> session.activity().spaceId())
                .distinct()
                .toList());
        List<RpdePage.Item> items = found.stream()
                .map(session -> item(
                        session,
                        Objects.requireNonNull(places.get(session.activity().spaceId()))))
                .toList();
        String next = items.isEmpty()
                ? self
                : "/v1/openactive/sessions?afterTimestamp=" + items.getLast().modified() + "&afterId="
                        + items.getLast().id();
        return new RpdePage(config.publicUrl() + next, items, config.licence().toString());
    }

    private RpdePage.Item item(Sessions.Published session, SeniorSpaceView space) {
        return new RpdePage.Item(
                session.isCancelled() ? "deleted" : "updated",
                "Event",
                session.session().id().toString(),
                ChronoUnit.MICROS.between(Instant.EPOCH, session.modifiedAt()),
                session.isCancelled() ? null : writer.openActive(session, space));
    }
}
