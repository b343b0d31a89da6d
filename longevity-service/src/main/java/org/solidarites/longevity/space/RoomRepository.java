package org.solidarites.longevity.space;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.solidarites.chassis.aggregate.AggregateRepository;

@ApplicationScoped
class RoomRepository extends AggregateRepository<Room> {

    /** The rooms of a space, oldest entry first: a space has a handful. */
    List<Room> of(UUID space) {
        return list("spaceId = ?1 order by id", space);
    }

    /** Whether another room of the space is called so. */
    boolean isNamed(UUID space, String name, UUID except) {
        return count("spaceId = ?1 and lower(name) = lower(?2) and id <> ?3", space, name, except) > 0;
    }
}
