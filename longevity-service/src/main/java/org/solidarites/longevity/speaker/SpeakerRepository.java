package org.solidarites.longevity.speaker;

import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.solidarites.chassis.aggregate.AggregateRepository;
import org.solidarites.chassis.page.Cursor;

@ApplicationScoped
class SpeakerRepository extends AggregateRepository<Speaker> {

    List<Speaker> page(Optional<Cursor> after, int rows) {
        return oldest("1 = 1", new Parameters(), after, rows);
    }

    /** Which of these ids are a speaker's. */
    Set<UUID> known(Collection<UUID> ids) {
        return list("id in ?1", ids).stream().map(Speaker::id).collect(Collectors.toUnmodifiableSet());
    }
}
