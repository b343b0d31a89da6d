package org.solidarites.longevity.space;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;
import org.solidarites.chassis.aggregate.Aggregate;

/** A room of a senior space. Activities book it; how many people it holds bounds them. */
@Entity
@Table(name = "room")
class Room extends Aggregate {

    private UUID spaceId;
    private String name;
    private int capacity;

    @Enumerated(EnumType.STRING)
    private List<Accessibility> accessibility;

    @SuppressWarnings("NullAway.Init") // for Hibernate, which fills the fields
    protected Room() {}

    Room(UUID spaceId, RoomDetails details) {
        this.spaceId = spaceId;
        change(details);
    }

    final void change(RoomDetails details) {
        name = details.name().strip();
        capacity = details.capacity();
        accessibility = List.copyOf(details.accessible());
    }

    UUID spaceId() {
        return spaceId;
    }

    RoomView view() {
        return new RoomView(id(), spaceId, name, capacity, accessibility);
    }
}
