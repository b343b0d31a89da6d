package org.solidarites.longevity.space;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.solidarites.chassis.identity.Caller;
import org.solidarites.chassis.problem.FieldError;
import org.solidarites.chassis.problem.Refusal;
import org.solidarites.longevity.LongevityProblem;

/** The rooms of senior spaces, for this feature and for those who book them. */
@ApplicationScoped
public class Rooms {

    private final RoomRepository rooms;
    private final SeniorSpaceRepository spaces;

    Rooms(RoomRepository rooms, SeniorSpaceRepository spaces) {
        this.rooms = rooms;
        this.spaces = spaces;
    }

    public Optional<RoomView> find(UUID id) {
        return rooms.findByIdOptional(id).map(Room::view);
    }

    List<RoomView> of(UUID space) {
        space(space);
        return rooms.of(space).stream().map(Room::view).toList();
    }

    Optional<Room> in(UUID space, UUID room) {
        return rooms.findByIdOptional(room).filter(found -> found.spaceId().equals(space));
    }

    /** @throws Refusal {@code SENIOR_SPACE_NOT_FOUND}, {@code SENIOR_SPACE_HOSTED_ELSEWHERE}, {@code ROOM_NAME_TAKEN} */
    Room enter(UUID space, RoomDetails details, Caller caller) {
        // One at a time for each space, so that no name is taken between the look and the entry.
        spaces.held(space)
                .orElseThrow(LongevityProblem.SENIOR_SPACE_NOT_FOUND::refuse)
                .venue()
                .checkKeptBy(caller);
        Room room = new Room(space, details);
        checkName(room, details);
        return rooms.keep(room);
    }

    /** @throws Refusal {@code SENIOR_SPACE_NOT_FOUND}, {@code SENIOR_SPACE_HOSTED_ELSEWHERE}, {@code ROOM_NOT_FOUND} */
    Room held(UUID space, UUID room, Caller caller) {
        spaces.held(space)
                .orElseThrow(LongevityProblem.SENIOR_SPACE_NOT_FOUND::refuse)
                .venue()
                .checkKeptBy(caller);
        return in(space, room).orElseThrow(LongevityProblem.ROOM_NOT_FOUND::refuse);
    }

    /** @throws Refusal {@code ROOM_NAME_TAKEN} */
    void change(Room room, RoomDetails details) {
        checkName(room, details);
        room.change(details);
        rooms.keep(room);
    }

    private void checkName(Room room, RoomDetails details) {
        if (rooms.isNamed(room.spaceId(), details.name().strip(), room.id())) {
            throw LongevityProblem.ROOM_NAME_TAKEN
                    .refuse()
                    .with("name", details.name().strip())
                    .at(FieldError.inBody("name"));
        }
    }

    private SeniorSpace space(UUID id) {
        return spaces.findByIdOptional(id).orElseThrow(LongevityProblem.SENIOR_SPACE_NOT_FOUND::refuse);
    }
}
