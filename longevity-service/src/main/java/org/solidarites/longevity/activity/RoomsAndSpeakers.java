package org.solidarites.longevity.activity;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.solidarites.chassis.id.Ids;
import org.solidarites.chassis.problem.FieldError;
import org.solidarites.chassis.problem.Refusal;
import org.solidarites.longevity.LongevityProblem;
import org.solidarites.longevity.Moment;
import org.solidarites.longevity.activity.core.SessionTime;
import org.solidarites.longevity.space.RoomView;
import org.solidarites.longevity.space.Rooms;
import org.solidarites.longevity.speaker.Speakers;

/** Books rooms and speakers. The database refuses to book one twice; here it is said which and when before. */
@ApplicationScoped
class RoomsAndSpeakers {

    private final BookingRepository bookings;
    private final Rooms rooms;
    private final Speakers speakers;

    RoomsAndSpeakers(BookingRepository bookings, Rooms rooms, Speakers speakers) {
        this.bookings = bookings;
        this.rooms = rooms;
        this.speakers = speakers;
    }

    /** @throws Refusal {@code UNKNOWN_ROOM}, {@code ROOM_TOO_SMALL}, {@code UNKNOWN_SPEAKER} */
    void check(NewActivity entry) {
        UUID wanted = entry.roomId();
        if (wanted != null) {
            RoomView room = rooms.find(wanted)
                    .filter(found -> found.spaceId().equals(entry.spaceId()))
                    .orElseThrow(() -> LongevityProblem.UNKNOWN_ROOM
                            .refuse()
                            .with("room", wanted)
                            .at(FieldError.inBody("roomId")));
            checkHolds(room, entry.capacity(), "capacity");
        }
        Set<UUID> known = speakers.known(entry.speakers());
        for (UUID speaker : entry.speakers()) {
            if (!known.contains(speaker)) {
                throw LongevityProblem.UNKNOWN_SPEAKER
                        .refuse()
                        .with("speaker", speaker)
                        .at(FieldError.inBody("speakerIds"));
            }
        }
    }

    /** @throws Refusal {@code ROOM_TOO_SMALL} */
    void checkHolds(UUID room, int people) {
        rooms.find(room).ifPresent(found -> checkHolds(found, people, "capacity"));
    }

    private static void checkHolds(RoomView room, int people, String field) {
        if (people > room.capacity()) {
            throw LongevityProblem.ROOM_TOO_SMALL
                    .refuse()
                    .with("room", room.name())
                    .with("capacity", room.capacity())
                    .at(FieldError.inBody(field));
        }
    }

    /**
     * Books what an activity needs for its sessions.
     *
     * @throws Refusal {@code ROOM_TAKEN}, {@code SPEAKER_TAKEN}
     */
    void book(Activity activity, List<ActivitySession> sessions) {
        take(activity, sessions, room -> room ? "roomId" : "speakerIds");
    }

    /**
     * Books it for a session at its new time instead.
     *
     * @throws Refusal {@code ROOM_TAKEN}, {@code SPEAKER_TAKEN}
     */
    void move(Activity activity, ActivitySession session) {
        free(session);
        take(activity, List.of(session), room -> "startsAt");
    }

    private void take(Activity activity, List<ActivitySession> sessions, Function<Boolean, String> field) {
        List<UUID> resources = activity.resources();
        if (resources.isEmpty()) {
            return;
        }
        bookings.lock(resources);
        SessionTime whole = new SessionTime(
                sessions.getFirst().time().start(), sessions.getLast().time().end());
        UUID except = sessions.size() == 1 ? sessions.getFirst().id() : Ids.next();
        List<BookingRepository.Taken> taken = bookings.taken(resources, whole.start(), whole.end(), except);
        for (ActivitySession session : sessions) {
            taken.stream()
                    .filter(other -> other.time().overlaps(session.time()))
                    .findFirst()
                    .ifPresent(other -> {
                        boolean isRoom = other.resource().equals(activity.roomId());
                        throw taken(isRoom, session.time()).at(FieldError.inBody(field.apply(isRoom)));
                    });
            resources.forEach(resource -> bookings.take(session.id(), resource, session.time()));
        }
    }

    private static Refusal taken(boolean isRoom, SessionTime time) {
        return (isRoom ? LongevityProblem.ROOM_TAKEN : LongevityProblem.SPEAKER_TAKEN)
                .refuse()
                .with("startsAt", new Moment(time.start()));
    }

    void free(ActivitySession session) {
        bookings.free(session.id());
    }
}
