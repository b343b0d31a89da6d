package org.solidarites.longevity.feed;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.solidarites.longevity.activity.Sessions;
import org.solidarites.longevity.space.SeniorSpaceView;
import org.solidarites.longevity.space.SeniorSpaces;

/**
 * Sessions as iCalendar files (RFC 5545), each an event of its own: it keeps its UID and counts its changes in SEQUENCE,
 * so that a calendar program moves it and does not show it twice. Who comes is never in them.
 */
@ApplicationScoped
class Calendars {

    /** The media type of what this writes. */
    static final String MEDIA_TYPE = "text/calendar";

    private final SeniorSpaces spaces;
    private final Clock clock;

    Calendars(SeniorSpaces spaces, Clock clock) {
        this.spaces = spaces;
        this.clock = clock;
    }

    /** The file of these sessions. */
    String write(Collection<Sessions.Published> sessions) {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Solidarites//Longevity//FR"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        Map<UUID, SeniorSpaceView> places = spaces.views(sessions.stream()
                .map(session -> session.activity().spaceId())
                .distinct()
                .toList());
        sessions.forEach(session -> calendar.add(event(
                session, Objects.requireNonNull(places.get(session.activity().spaceId())))));
        return calendar.toString();
    }

    private VEvent event(Sessions.Published session, SeniorSpaceView space) {
        VEvent event = new VEvent(false);
        event.add(new Uid(session.session().id() + "@session.solidarites"));
        event.add(new DtStamp(clock.instant()));
        event.add(new Sequence((int) session.version()));
        event.add(new DtStart<Instant>(session.session().startsAt().toInstant()));
        event.add(new DtEnd<Instant>(session.session().endsAt().toInstant()));
        event.add(new Summary(session.activity().title()));
        event.add(new Location(space.name()));
        event.add(session.isCancelled() ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED);
        String description = session.activity().presentation().description();
        if (description != null) {
            event.add(new Description(description));
        }
        return event;
    }
}
